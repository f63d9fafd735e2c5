/**
 * What all pages of the portal have in common: texts in two languages, the person who reads them,
 * the menu, dates and statuses as they are shown, long lists page by page, and how a refusal
 * reaches the screen.
 *
 * <p>Promises that a page bean needs no line for any of this: services refuse by throwing, and the
 * sentence appears on the page in the reader's language. Leaves to each capability its pages, its
 * beans and its own bundle of texts; the capabilities do not know each other.
 *
 * <p>Decisions: texts come from beans and not from the bundles of faces-config, because the
 * standard look-up falls back to the language of the server before it takes the bundle without a
 * language, which is the Chinese one; colours of the components come from a theme that the build
 * derives from that of PrimeFaces by putting variables in the place of colours ({@code
 * src/main/theme}), so that light and dark are one style sheet.
 */
package cn.tax12366.sms.portal;
