/**
 * The tree of tax authorities with their departments, and the officers who work in them.
 *
 * <p>Promises that "lies within" is answered from the stored path of a unit and never from the
 * digits of its code, that a closed unit lies within its successor, and that an officer has a real
 * name, one unit and one department (R10.3a). Leaves the decision who may do what to {@code
 * access}, changes of the tree to {@code structure}, and passwords to {@code signin}.
 *
 * <p>Decisions: the path is stored as whole codes between slashes, so that a prefix comparison is a
 * comparison of whole segments; county functions are a property of the unit and not of its tier,
 * because Jiyuan has them without being a county (reading A25); the columns of the password lie in
 * the officer's row but are written by {@code signin} alone.
 */
package cn.tax12366.sms.organisation;
