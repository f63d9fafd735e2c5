package cn.tax12366.sms.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.Page;
import org.h2.mvstore.db.Store;
import org.h2.mvstore.tx.Transaction;
import org.h2.value.VersionedValue;

/**
 * Takes back what a killed process had changed in an H2 file and not committed, where H2 itself has
 * lost the record of it.
 *
 * <p>A commit writes the tables one after the other while other transactions go on (H2 2.2.224 and
 * 2.4.240, {@code MVStore.collectChangedMapRoots}). If their list of what to undo is written before
 * a table that they change in the meantime, and the process is killed before the next commit, the
 * table keeps their changes and nothing says to undo them. H2 shows such a row to others as it was
 * committed, but to every later transaction that happens to get the number of the dead one as that
 * one left it: rows of an interrupted update are then missing, now and then and for some. With four
 * writers one kill in some three hundred did so.
 */
final class H2Leftovers {

  /** The pages written last, counted in H2's chunks, of which a commit writes one. */
  private static final int YOUNGEST_CHUNKS = 100;

  /** By their URL. */
  private static final Set<String> LOOKED_THROUGH = new HashSet<>();

  private final MVStore file;
  private final Set<Integer> running = new HashSet<>();

  private H2Leftovers(Store store) {
    file = store.getMvStore();
    for (Transaction transaction : store.getTransactionStore().getOpenTransactions()) {
      running.add(transaction.getId());
    }
  }

  /** Opens the database, where this process has not yet done so, and takes back what is left. */
  static void takeBackOnce(JdbcDataSource h2) throws SQLException {
    synchronized (LOOKED_THROUGH) {
      if (!LOOKED_THROUGH.contains(h2.getURL())) {
        try (Connection connection = h2.getConnection()) {
          int count = takeBack(connection);
          if (count > 0) {
            System.getLogger(H2Leftovers.class.getName())
                .log(
                    System.Logger.Level.INFO,
                    "Took back {0} changes that were not committed when the platform was killed",
                    count);
          }
        }
        LOOKED_THROUGH.add(h2.getURL());
      }
    }
  }

  /**
   * To be called before anything else is done with the database. A leftover is in the pages written
   * last, so that no more than those are looked through.
   *
   * @return how many entries of tables and indexes were put back to what was committed
   */
  static int takeBack(Connection connection) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    Store store = session.getDatabase().getStore();
    return store.getMvStore().getFileStore() == null ? 0 : new H2Leftovers(store).takeBack();
  }

  private int takeBack() {
    List<MVMap<Object, VersionedValue<Object>>> maps = tablesAndIndexes();
    int youngest = maps.stream().mapToInt(map -> chunk(map.getRootPage().getPos())).max().orElse(0);
    int count = 0;
    for (MVMap<Object, VersionedValue<Object>> map : maps) {
      List<Map.Entry<Object, VersionedValue<Object>>> leftovers = new ArrayList<>();
      find(map.getRootPage(), youngest - YOUNGEST_CHUNKS, leftovers);
      leftovers.forEach(left -> putBack(map, left.getKey(), left.getValue()));
      count += leftovers.size();
    }
    if (count > 0) {
      file.commit();
    }
    return count;
  }

  private List<MVMap<Object, VersionedValue<Object>>> tablesAndIndexes() {
    List<MVMap<Object, VersionedValue<Object>>> maps = new ArrayList<>();
    for (String name : file.getMapNames()) {
      if (name.startsWith("table.") || name.startsWith("index.")) {
        int id = DataUtils.parseHexInt(file.getMetaMap().get(DataUtils.META_NAME + name));
        MVMap<Object, VersionedValue<Object>> map = file.getMap(id);
        if (map != null) {
          maps.add(map);
        }
      }
    }
    return maps;
  }

  private void find(
      Page<Object, VersionedValue<Object>> page,
      int since,
      List<Map.Entry<Object, VersionedValue<Object>>> leftovers) {
    if (page.isLeaf()) {
      for (int i = 0; i < page.getKeyCount(); i++) {
        VersionedValue<Object> value = page.getValue(i);
        if (value != null && isOfNobody(value.getOperationId())) {
          leftovers.add(Map.entry(page.getKey(i), value));
        }
      }
    } else {
      for (int i = 0; i <= page.getKeyCount(); i++) {
        long position = page.getChildPagePos(i);
        if (!DataUtils.isPageSaved(position) || chunk(position) > since) {
          find(page.getChildPage(i), since, leftovers);
        }
      }
    }
  }

  /** An operation's number has that of its transaction above its lower 40 bits, and none is 0. */
  private boolean isOfNobody(long operation) {
    return operation != 0 && !running.contains((int) (operation >>> 40));
  }

  @SuppressWarnings("unchecked")
  private static void putBack(
      MVMap<Object, VersionedValue<Object>> map, Object key, VersionedValue<Object> left) {
    Object committed = left.getCommittedValue();
    if (committed == null) {
      map.remove(key);
    } else {
      map.put(key, (VersionedValue<Object>) committed);
    }
  }

  private static int chunk(long position) {
    return DataUtils.isPageSaved(position) ? DataUtils.getPageChunkId(position) : 0;
  }
}
