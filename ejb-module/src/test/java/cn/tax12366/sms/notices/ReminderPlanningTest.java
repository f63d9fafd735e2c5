package cn.tax12366.sms.notices;

import static cn.tax12366.sms.notices.Province.JINSHUI;
import static cn.tax12366.sms.notices.Province.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R7.5b")
class ReminderPlanningTest {

  private Province province;

  @BeforeEach
  void aSmallProvince() {
    province = new Province(TestDatabase.valueOf(System.getProperty("db", "H2")));
  }

  @AfterEach
  void close() {
    province.close();
  }

  @Test
  void remindsAtTheHourOfTheRuleWithoutAClick() {
    PhoneNumber phone = province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);

    province.tick("2026-12-10T07:59");
    province.tick("2026-12-10T08:58");
    assertThat(province.handedOver()).isEmpty();

    province.tick("2026-12-10T09:00");
    assertThat(province.handedOver()).containsExactly(phone.digits());
    assertThat(province.texts())
        .containsExactly("【河南税务】示例商贸1：您12月应申报的增值税尚未申报，申报期至12月15日，请按期申报。回复QX取消服务。郑州市税务局王示例");
  }
}
