package cn.tax12366.sms.integration;

import cn.tax12366.sms.addressbook.PhoneEntry;
import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.addressbook.TaxpayerEntry;
import cn.tax12366.sms.addressbook.TaxpayerIntake;
import cn.tax12366.sms.addressbook.TaxpayerKind;
import cn.tax12366.sms.addressbook.TaxpayerResult;
import cn.tax12366.sms.addressbook.TaxpayerResult.Conflict;
import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.integration.EarlierRows.Statement;
import cn.tax12366.sms.integration.list.Headings;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.TaxpayerNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of taxpayers: into the address book (R7.2d). */
@ApplicationScoped
class TaxpayerRows implements RowTaker<TaxpayerEntry> {

  private static final Map<String, PhoneRole> ROLES =
      Map.ofEntries(
          Map.entry("legalrepresentative", PhoneRole.LEGAL_REPRESENTATIVE),
          Map.entry("法定代表人", PhoneRole.LEGAL_REPRESENTATIVE),
          Map.entry("法人", PhoneRole.LEGAL_REPRESENTATIVE),
          Map.entry("业主", PhoneRole.LEGAL_REPRESENTATIVE),
          Map.entry("finance", PhoneRole.FINANCE),
          Map.entry("财务负责人", PhoneRole.FINANCE),
          Map.entry("财务", PhoneRole.FINANCE),
          Map.entry("filingagent", PhoneRole.FILING_AGENT),
          Map.entry("办税人员", PhoneRole.FILING_AGENT),
          Map.entry("办税员", PhoneRole.FILING_AGENT));

  private static final Map<String, TaxpayerKind> KINDS =
      Map.ofEntries(
          Map.entry("company", TaxpayerKind.COMPANY),
          Map.entry("单位", TaxpayerKind.COMPANY),
          Map.entry("单位纳税人", TaxpayerKind.COMPANY),
          Map.entry("企业", TaxpayerKind.COMPANY),
          Map.entry("household", TaxpayerKind.HOUSEHOLD),
          Map.entry("个体", TaxpayerKind.HOUSEHOLD),
          Map.entry("个体户", TaxpayerKind.HOUSEHOLD),
          Map.entry("个体工商户", TaxpayerKind.HOUSEHOLD));

  private static final Map<String, TaxpayerState> STATES =
      Map.ofEntries(
          Map.entry("normal", TaxpayerState.NORMAL),
          Map.entry("正常", TaxpayerState.NORMAL),
          Map.entry("正常户", TaxpayerState.NORMAL),
          Map.entry("suspendedbusiness", TaxpayerState.SUSPENDED_BUSINESS),
          Map.entry("停业", TaxpayerState.SUSPENDED_BUSINESS),
          Map.entry("abnormal", TaxpayerState.ABNORMAL),
          Map.entry("非正常", TaxpayerState.ABNORMAL),
          Map.entry("非正常户", TaxpayerState.ABNORMAL),
          Map.entry("deregistered", TaxpayerState.DEREGISTERED),
          Map.entry("注销", TaxpayerState.DEREGISTERED),
          Map.entry("已注销", TaxpayerState.DEREGISTERED));

  /** Whether nothing is filed and a fixed amount paid. */
  private static final Map<String, Boolean> SIMPLIFIED =
      Map.ofEntries(
          Map.entry("ordinary", false),
          Map.entry("普通", false),
          Map.entry("普通申报", false),
          Map.entry("正常申报", false),
          Map.entry("自行申报", false),
          Map.entry("simplified", true),
          Map.entry("简易", true),
          Map.entry("简易申报", true),
          Map.entry("定期定额", true),
          Map.entry("定期定额户", true),
          Map.entry("定期定额征收", true));

  private static final List<ListField> PHONES =
      List.of(
          ListField.LEGAL_REPRESENTATIVE_PHONE,
          ListField.FINANCE_PHONE,
          ListField.FILING_AGENT_PHONE,
          ListField.PHONE);

  private TaxpayerIntake intake;

  TaxpayerRows() {}

  @Inject
  TaxpayerRows(TaxpayerIntake intake) {
    this.intake = intake;
  }

  @Override
  public TaxpayerEntry read(ListRow row, Submitter submitter) {
    Cells cells = new Cells(row);
    TaxpayerNumber number = cells.taxpayerNumber(ListField.TAXPAYER_NUMBER);
    Optional<TaxpayerNumber> legacyNumber =
        row.cell(ListField.LEGACY_NUMBER)
            .map(written -> cells.taxpayerNumber(ListField.LEGACY_NUMBER))
            .filter(legacy -> !legacy.equals(number));
    AuthorityCode authority = cells.authorityCode(ListField.AUTHORITY_CODE);
    if (submitter.successors().containsKey(authority)) {
      AuthorityView successor = submitter.successors().get(authority);
      throw new RowRefused(
          ListField.AUTHORITY_CODE,
          "authority-closed",
          authority + " → " + successor.getCode() + " " + successor.getShortName());
    }
    if (!submitter.test(authority)) {
      throw new RowRefused(ListField.AUTHORITY_CODE, "authority-outside-area", authority.digits());
    }
    return new TaxpayerEntry(
        number,
        legacyNumber,
        cells.text(ListField.NAME, 200),
        authority,
        row.cell(ListField.KIND).map(written -> word(ListField.KIND, written, KINDS)),
        row.cell(ListField.TAXPAYER_STATE)
            .map(written -> word(ListField.TAXPAYER_STATE, written, STATES)),
        row.cell(ListField.FILING_METHOD)
            .map(written -> word(ListField.FILING_METHOD, written, SIMPLIFIED)),
        phones(row),
        cells.yesNoIfAny(ListField.SUBSCRIBED),
        cells.yesNoIfAny(ListField.ANNOUNCEMENTS));
  }

  private static List<PhoneEntry> phones(ListRow row) {
    List<PhoneEntry> phones = new ArrayList<>();
    addPhones(phones, row, ListField.LEGAL_REPRESENTATIVE_PHONE, PhoneRole.LEGAL_REPRESENTATIVE);
    addPhones(phones, row, ListField.FINANCE_PHONE, PhoneRole.FINANCE);
    addPhones(phones, row, ListField.FILING_AGENT_PHONE, PhoneRole.FILING_AGENT);
    addPhones(
        phones,
        row,
        ListField.PHONE,
        row.cell(ListField.PHONE_ROLE)
            .map(written -> word(ListField.PHONE_ROLE, written, ROLES))
            .orElse(PhoneRole.FILING_AGENT));
    return phones;
  }

  /** One phone under two capacities is kept under the first: the more responsible one. */
  private static void addPhones(
      List<PhoneEntry> phones, ListRow row, ListField field, PhoneRole role) {
    for (String written :
        row.cell(field).map(cell -> cell.split("[;；,，、/]")).orElse(new String[0])) {
      if (written.isBlank()) {
        continue;
      }
      try {
        PhoneNumber phone = PhoneNumber.of(written);
        if (phones.stream().noneMatch(other -> other.phone().equals(phone))) {
          phones.add(new PhoneEntry(phone, role));
        }
      } catch (BusinessRuleViolation e) {
        throw new RowRefused(field, e);
      }
    }
  }

  private static <T> T word(ListField field, String written, Map<String, T> words) {
    T meant = words.get(Headings.plain(written));
    if (meant == null) {
      throw new RowRefused(field, "word-unknown", written);
    }
    return meant;
  }

  @Override
  public List<Statement> statements(TaxpayerEntry entry) {
    List<Statement> statements = new ArrayList<>();
    // Phones are not part of it: a list may give one taxpayer's phones in several rows.
    statements.add(
        new Statement(
            "taxpayer " + entry.number(),
            String.join(
                "\n",
                entry.legacyNumber().toString(),
                entry.name(),
                entry.authority().digits(),
                entry.kind().toString(),
                entry.state().toString(),
                entry.simplifiedFiling().toString())));
    for (PhoneEntry phone : entry.phones()) {
      statements.add(
          new Statement(
              "phone " + entry.number() + " " + phone.phone().digits(), phone.role().name()));
      entry
          .subscribed()
          .ifPresent(
              open ->
                  statements.add(
                      new Statement("subscription " + phone.phone().digits(), open.toString())));
      entry
          .announcements()
          .ifPresent(
              open ->
                  statements.add(
                      new Statement("announcements " + phone.phone().digits(), open.toString())));
    }
    return statements;
  }

  @Override
  public List<RowResult> take(
      List<ReadRow<TaxpayerEntry>> rows, Submitter submitter, boolean write) {
    List<TaxpayerEntry> entries = rows.stream().map(ReadRow::entry).toList();
    List<TaxpayerResult> taken =
        write
            ? intake.store(submitter.name(), entries, submitter)
            : intake.compare(submitter.name(), entries, submitter);
    List<RowResult> results = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      results.add(result(rows.get(i), taken.get(i)));
    }
    return results;
  }

  private static RowResult result(ReadRow<TaxpayerEntry> read, TaxpayerResult taken) {
    if (taken.refusal().isPresent()) {
      return new RowRefused(ListField.TAXPAYER_NUMBER, taken.refusal().get()).of(read.row());
    }
    RowResult result = RowResult.of(read.row(), taken.outcome());
    if (!taken.conflicts().isEmpty()) {
      return result.warned(conflict(read.row(), taken.conflicts()));
    }
    if (!taken.kept().isEmpty()) {
      return leftAsItIs(result, read, "subscription-of-another-area", taken.kept());
    }
    if (!taken.toldOtherwise().isEmpty()) {
      return leftAsItIs(result, read, "subscription-told-otherwise", taken.toldOtherwise());
    }
    TaxpayerNumber number = read.entry().number();
    return number.checkDigitHolds()
        ? result
        : result.warned(
            IntakeFinding.warning(
                read.row(),
                ListField.TAXPAYER_NUMBER,
                "taxpayer-number-check-failed",
                number.value()));
  }

  /** One finding for all of them, at the cell of the first. */
  private static IntakeFinding conflict(ListRow row, List<Conflict> conflicts) {
    return IntakeFinding.conflict(
        row,
        conflicts.get(0).phone().map(phone -> cellOf(row, phone)).orElse(ListField.NAME),
        conflicts.stream()
            .map(
                each ->
                    each.phone()
                        .map(PhoneNumber::masked)
                        .orElse(row.cell(ListField.NAME).orElse("")))
            .collect(Collectors.joining(", ")));
  }

  private static ListField cellOf(ListRow row, PhoneNumber phone) {
    return PHONES.stream()
        .filter(field -> row.cell(field).orElse("").contains(phone.digits()))
        .findFirst()
        .orElse(ListField.PHONE);
  }

  private static RowResult leftAsItIs(
      RowResult result, ReadRow<TaxpayerEntry> read, String why, List<PhoneNumber> phones) {
    return result.warned(
        IntakeFinding.warning(
            read.row(),
            ListField.SUBSCRIBED,
            why,
            phones.stream().map(PhoneNumber::masked).collect(Collectors.joining(", "))));
  }
}
