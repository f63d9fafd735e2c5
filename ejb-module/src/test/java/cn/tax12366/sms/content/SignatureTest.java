package cn.tax12366.sms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

  @ParameterizedTest
  @CsvSource(value = {"'',张示例", "'  ',张示例", "金水区税务局,''", "金水区税务局,' '"})
  @Tag("R10.3d")
  void refusesAMessageOfNobody(String unit, String name) {
    assertThatThrownBy(() -> new Signature("河南税务", unit, name))
        .isInstanceOf(AnonymousMessage.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"管理员", "操作员", "Admin", " 测试 "})
  @Tag("R10.3d")
  void refusesANameThatAnybodyCouldBear(String name) {
    assertThatThrownBy(() -> new Signature("河南税务", "金水区税务局", name))
        .isInstanceOf(AnonymousMessage.class);
  }

  @Test
  @Tag("R10.3c")
  void putsTheSignInFrontAndUnitAndNameAtTheEnd() {
    assertThat(new Signature("河南税务", "金水区税务局", "张示例").around("请按期申报。"))
        .isEqualTo("【河南税务】请按期申报。金水区税务局张示例");
  }
}
