/**
 * The fictitious province: units with real names and people and taxpayers that cannot exist, for
 * trying the platform out without anybody's data.
 *
 * <p>Promises that everything comes in through the doors that real data use, in the name of
 * officers who may do it; that loading again, or after an interruption, changes nothing; that every
 * phone number, name and taxpayer number is recognisably nobody's; and that nothing of it happens
 * outside the demo profile.
 *
 * <p>Decisions: everything follows from one seed, so that two demo provinces are equal; the
 * reminder rule is put in force last, because a rule that finds half a county would remind half a
 * county; passwords are random for each province and told once, in a file only its owner can read.
 */
package cn.tax12366.sms.demo;
