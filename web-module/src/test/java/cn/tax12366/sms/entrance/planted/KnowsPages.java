package cn.tax12366.sms.entrance.planted;

import jakarta.faces.context.FacesContext;

/** Planted: an entrance that knows the page technology. */
public final class KnowsPages {
  FacesContext context;
}
