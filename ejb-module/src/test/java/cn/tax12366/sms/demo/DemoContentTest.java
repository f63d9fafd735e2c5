package cn.tax12366.sms.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.content.MessageSegments;
import cn.tax12366.sms.content.Placeholder;
import cn.tax12366.sms.content.Signature;
import cn.tax12366.sms.content.TemplateText;
import cn.tax12366.sms.demo.DemoTaxpayer.Filing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoContentTest {

  @Test
  void remindsInOneShortMessage() {
    TemplateText template = TemplateText.of(DemoContent.BODY);
    Signature signature = new Signature("河南税务", "郑州市税务局", "吴范本");
    List<DemoTaxpayer> taxpayers = new ArrayList<>();
    new DemoTaxpayers().forEachRemaining(taxpayers::add);

    List<String> messages =
        taxpayers.stream()
            .map(
                taxpayer ->
                    signature.around(
                        template.merge(
                            Map.of(
                                Placeholder.NAME,
                                taxpayer.name(),
                                Placeholder.MONTH,
                                "12",
                                Placeholder.TAXES,
                                dueTaxes(taxpayer),
                                Placeholder.DUE,
                                "12月15日"))))
            .toList();

    assertThat(messages).allMatch(message -> MessageSegments.of(message).getCount() == 1);
  }

  private static String dueTaxes(DemoTaxpayer taxpayer) {
    return taxpayer.filings().stream()
        .filter(filing -> filing.due().equals(DemoTaxpayers.DEADLINE))
        .map(Filing::taxName)
        .collect(Collectors.joining("、"));
  }
}
