package cn.tax12366.sms.notices;

import cn.tax12366.sms.content.Placeholder;
import cn.tax12366.sms.content.ShortList;
import cn.tax12366.sms.content.Signature;
import cn.tax12366.sms.content.TemplateText;
import cn.tax12366.sms.notices.audience.Addressee;
import cn.tax12366.sms.notices.audience.Addressee.Unfiled;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the message of one addressee: the template with the taxpayer's name, the month and day of
 * the deadline and the taxes not filed yet, and the signature around it.
 */
public record ReminderText(TemplateText template, Signature signature, LocalDate dueDate) {

  String to(Addressee addressee) {
    return to(
        List.of(addressee.taxpayerName()),
        1,
        addressee.unfiled().stream().map(Unfiled::taxName).distinct().toList());
  }

  /**
   * To a phone of several taxpayers: all of them in one message.
   *
   * @param names the first of them at least
   * @param count how many there are
   * @param taxes not filed yet by any of them, each once
   */
  String to(List<String> names, int count, List<String> taxes) {
    Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    values.put(Placeholder.NAME, ShortList.of(names, count, Placeholder.NAME.limit(), "户"));
    values.put(Placeholder.MONTH, String.valueOf(dueDate.getMonthValue()));
    values.put(
        Placeholder.TAXES, ShortList.of(taxes, taxes.size(), Placeholder.TAXES.limit(), "项"));
    values.put(Placeholder.DUE, dueDate.getMonthValue() + "月" + dueDate.getDayOfMonth() + "日");
    return signature.around(template.merge(values));
  }
}
