package cn.tax12366.sms.portal.signin;

import cn.tax12366.sms.entrance.WayBack;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What the pages of the second factor ask for: a code, and where to go on with it. */
@Named
@RequestScoped
public class CodeForm {

  private String code;
  private String back;

  /** What was typed. */
  String typed() {
    return code;
  }

  /** The page that was asked for before. */
  WayBack onwards() {
    return new WayBack(back);
  }

  /** Never written back into the page. */
  public String getCode() {
    return "";
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getBack() {
    return back;
  }

  public void setBack(String back) {
    this.back = back;
  }
}
