package cn.tax12366.sms.demo;

import static cn.tax12366.sms.integration.list.ListField.ANNOUNCEMENTS;
import static cn.tax12366.sms.integration.list.ListField.AUTHORITY_CODE;
import static cn.tax12366.sms.integration.list.ListField.DUE_DATE;
import static cn.tax12366.sms.integration.list.ListField.FILED;
import static cn.tax12366.sms.integration.list.ListField.FILED_ON;
import static cn.tax12366.sms.integration.list.ListField.FILING_AGENT_PHONE;
import static cn.tax12366.sms.integration.list.ListField.FINANCE_PHONE;
import static cn.tax12366.sms.integration.list.ListField.KIND;
import static cn.tax12366.sms.integration.list.ListField.LEGAL_REPRESENTATIVE_PHONE;
import static cn.tax12366.sms.integration.list.ListField.NAME;
import static cn.tax12366.sms.integration.list.ListField.PERIOD;
import static cn.tax12366.sms.integration.list.ListField.SUBSCRIBED;
import static cn.tax12366.sms.integration.list.ListField.TAXPAYER_NUMBER;
import static cn.tax12366.sms.integration.list.ListField.TAX_CODE;
import static cn.tax12366.sms.integration.list.ListField.TAX_NAME;

import cn.tax12366.sms.demo.DemoTaxpayer.Filing;
import cn.tax12366.sms.integration.list.ListRow;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The demo's taxpayers written as the lists in which a real bureau would deliver its own. */
final class DemoLists {

  private DemoLists() {}

  static Iterator<ListRow> taxpayers() {
    AtomicInteger number = new AtomicInteger();
    return stream().map(each -> taxpayer(number.incrementAndGet(), each)).iterator();
  }

  static Iterator<ListRow> filings() {
    AtomicInteger number = new AtomicInteger();
    return stream()
        .flatMap(
            each ->
                each.filings().stream()
                    .map(filing -> filing(number.incrementAndGet(), each, filing)))
        .iterator();
  }

  private static Stream<DemoTaxpayer> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new DemoTaxpayers(), Spliterator.ORDERED), false);
  }

  static ListRow taxpayer(int number, DemoTaxpayer taxpayer) {
    return ListRow.of(number)
        .with(TAXPAYER_NUMBER, taxpayer.number())
        .with(NAME, taxpayer.name())
        .with(KIND, taxpayer.company() ? "COMPANY" : "HOUSEHOLD")
        .with(AUTHORITY_CODE, taxpayer.authority().digits())
        .with(taxpayer.agent() ? FILING_AGENT_PHONE : LEGAL_REPRESENTATIVE_PHONE, taxpayer.phone())
        .with(FINANCE_PHONE, taxpayer.secondPhone())
        .with(SUBSCRIBED, taxpayer.wanted().written())
        .with(ANNOUNCEMENTS, taxpayer.wanted().written());
  }

  static ListRow filing(int number, DemoTaxpayer taxpayer, Filing filing) {
    return ListRow.of(number)
        .with(TAXPAYER_NUMBER, taxpayer.number())
        .with(TAX_CODE, filing.taxCode())
        .with(TAX_NAME, filing.taxName())
        .with(PERIOD, filing.period())
        .with(DUE_DATE, filing.due().toString())
        .with(FILED, filing.filedOn() == null ? "否" : "是")
        .with(FILED_ON, filing.filedOn() == null ? null : filing.filedOn().toString());
  }
}
