/**
 * The way to the one database: the data source that the configuration names, the migrations, the
 * lease rows by which nodes agree who does a thing, and settings that must outlive a start.
 *
 * <p>Promises that nothing which waits for {@link
 * cn.tax12366.sms.shared.database.SchemaMigration#ready()} meets a schema older than itself, and
 * that a lease is judged by the database's time alone (D9).
 *
 * <p>Decisions: one set of migrations for H2 and PostgreSQL (D10); H2 writes through at commit,
 * because with its defaults committed rows are lost on kill -9 (D6), never closes its file, because
 * closing is what once made it unreadable, and takes back at the start what a kill has left half
 * done; PostgreSQL is asked to look at tables that have doubled under a list, because plans made
 * for empty tables cost the square of its rows; the data source is no XA class on either database,
 * so that a transaction that would wrongly span database and broker fails on both (D2).
 */
package cn.tax12366.sms.shared.database;
