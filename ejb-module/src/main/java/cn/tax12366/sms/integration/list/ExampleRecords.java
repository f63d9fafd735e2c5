package cn.tax12366.sms.integration.list;

import java.time.LocalDate;
import java.util.List;

/** The rows of {@link ExampleList} that come by version; they speak of its three taxpayers. */
final class ExampleRecords {

  private final LocalDate today;

  ExampleRecords(LocalDate today) {
    this.today = today;
  }

  List<ListField> columns(ListContent content) {
    return content.fields().stream()
        .filter(
            field ->
                switch (field) {
                  // By their names the taxes are known, and nobody begins with a deletion.
                  case TAX_CODE, ENDED_ON, OBTAINED_BATCH, BUYER_NUMBER, DELETED -> false;
                  default -> true;
                })
        .toList();
  }

  List<List<String>> rows(ListContent content) {
    return switch (content) {
      case INVOICES ->
          List.of(
              invoice(0, "4101991130", "00000001", "增值税专用发票", "正常", "1130.00", "样本建材有限公司"),
              invoice(1, "141011990001", "00000002", "通用机打发票", "作废", "", ""),
              invoice(2, "", "26410000000000000003", "数电普通发票", "正常", "88.50", "示例商贸有限公司"));
      case FIXED_ASSESSMENTS ->
          List.of(
              assessment(2, "增值税", "30000.00", "3", "900.00", "否"),
              assessment(2, "城市维护建设税", "", "7", "63.00", "否"),
              assessment(1, "增值税", "8000.00", "3", "0.00", "是"));
      case INVOICE_QUOTAS ->
          List.of(
              quota(0, "增值税专用发票", "100000.00", "25", "验旧供新"),
              quota(1, "通用机打发票", "10000.00", "50", "批量供应"),
              quota(2, "通用定额发票", "100.00", "100", ""));
      case APPLICATIONS ->
          List.of(
              application(0, 1, "增值税专用发票最高开票限额申请", "审核中"),
              application(1, 2, "延期申报申请", "待补正"),
              application(2, 3, "停业登记", "已办结"));
      case TAXPAYERS, FILINGS, UNITS, STAFF, AMOUNTS_DUE, PAYMENTS, DEFERRALS ->
          throw new IllegalArgumentException(content.name());
    };
  }

  private List<String> invoice(
      int i, String code, String number, String kind, String state, String amount, String buyer) {
    return List.of(
        "FP-" + code + number,
        "1",
        ExampleList.NUMBERS.get(i),
        code,
        number,
        kind,
        state,
        code.isEmpty() ? "" : today.minusMonths(1).toString(),
        amount.isEmpty() ? "" : today.toString(),
        amount,
        buyer);
  }

  private List<String> assessment(
      int i, String tax, String turnover, String rate, String amount, String below) {
    return List.of(
        "DS-" + i + "-" + tax,
        "1",
        ExampleList.NUMBERS.get(i),
        tax,
        turnover,
        rate,
        amount,
        today.withDayOfYear(1).toString(),
        today.withMonth(12).withDayOfMonth(31).toString(),
        below);
  }

  private List<String> quota(int i, String kind, String limit, String monthly, String method) {
    return List.of(
        "HD-" + i,
        "1",
        ExampleList.NUMBERS.get(i),
        kind,
        limit,
        monthly,
        monthly,
        monthly,
        method,
        today.withDayOfYear(1).toString(),
        "");
  }

  private List<String> application(int i, int version, String matter, String state) {
    return List.of(
        "JD-" + i,
        String.valueOf(version),
        ExampleList.NUMBERS.get(i),
        "示例税受[" + today.getYear() + "]" + (1001 + i) + "号",
        matter,
        state,
        today.minusDays(7).toString(),
        today.toString(),
        today.plusDays(13).toString(),
        "办税服务厅");
  }
}
