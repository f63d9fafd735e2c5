package cn.tax12366.sms.notices.audience;

import cn.tax12366.sms.shared.database.InList;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Who has nothing to file by himself, as the register has it at this moment. It only reads. */
@ApplicationScoped
class TaxpayerStates {

  private static final String SELECT =
      "select id, state, simplified_filing from taxpayer where active and ";

  private record State(long id, Optional<Exclusion> exclusion) {}

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  /** The next taxpayers of a unit, by id, each with why he is left out, if he is. */
  Map<Long, Optional<Exclusion>> stretch(String unit, long after, int count) {
    Map<Long, Optional<Exclusion>> states = new LinkedHashMap<>();
    statements()
        .list(
            SELECT + "authority_code = ? and id > ? order by authority_code, id limit ?",
            TaxpayerStates::state,
            unit,
            after,
            count)
        .forEach(state -> states.put(state.id(), state.exclusion()));
    return states;
  }

  /** The same of these taxpayers; who is not in the address book any more is not in the answer. */
  Map<Long, Optional<Exclusion>> of(Collection<Long> taxpayers) {
    Map<Long, Optional<Exclusion>> states = new LinkedHashMap<>();
    InList.forEachSlice(
        taxpayers,
        (placeholders, slice) ->
            statements()
                .list(
                    SELECT + "id in (" + placeholders + ")", TaxpayerStates::state, slice.toArray())
                .forEach(state -> states.put(state.id(), state.exclusion())));
    return states;
  }

  private static State state(ResultSet row) throws SQLException {
    String state = row.getString(2);
    if (!state.equals("NORMAL")) {
      return new State(row.getLong(1), Optional.of(Exclusion.valueOf(state)));
    }
    return new State(
        row.getLong(1),
        row.getBoolean(3) ? Optional.of(Exclusion.SIMPLIFIED_FILING) : Optional.empty());
  }

  private Statements statements() {
    return new Statements(dataSource, "Taxpayers");
  }
}
