package cn.tax12366.sms.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The rooms of the portal that exist and that the person may enter. */
@Named
@RequestScoped
public class Menu {

  private static final List<Room> ROOMS =
      List.of(
          new Room("", "/index.xhtml", "workbench", "pi-home", Set.of()),
          new Room(
              "addressbook",
              "/addressbook/taxpayers.xhtml",
              "taxpayers",
              "pi-address-book",
              Set.of(
                  "/addressbook/taxpayer.xhtml",
                  "/addressbook/taxpayer-new.xhtml",
                  "/addressbook/taxpayers-deleted.xhtml",
                  "/addressbook/proof.xhtml"),
              "SEE_TAXPAYERS"),
          new Room(
              "addressbook",
              "/addressbook/staff.xhtml",
              "staff",
              "pi-users",
              Set.of("/addressbook/staff-member.xhtml", "/addressbook/staff-new.xhtml"),
              "SEE_STAFF"),
          new Room(
              "addressbook",
              "/addressbook/groups.xhtml",
              "groups",
              "pi-tags",
              Set.of(
                  "/addressbook/group.xhtml",
                  "/addressbook/group-search.xhtml",
                  "/addressbook/group-search-staff.xhtml"),
              "SEE_TAXPAYERS",
              "SEE_STAFF"),
          new Room(
              "addressbook",
              "/addressbook/coverage.xhtml",
              "coverage",
              "pi-chart-bar",
              Set.of(),
              "SEE_TAXPAYERS"),
          new Room(
              "addressbook",
              "/addressbook/conflicts.xhtml",
              "conflicts",
              "pi-arrow-right-arrow-left",
              Set.of(),
              "CORRECT_TAXPAYERS"),
          new Room(
              "filing",
              "/integration/lists.xhtml",
              "lists",
              "pi-upload",
              Set.of("/integration/upload.xhtml", "/integration/receipt.xhtml"),
              "IMPORT_FILINGS",
              "IMPORT_INVOICES",
              "IMPORT_ASSESSMENTS",
              "IMPORT_APPLICATIONS",
              "IMPORT_TAXPAYERS",
              "MAINTAIN_STAFF",
              "MAINTAIN_UNITS"),
          new Room(
              "filing",
              "/filing/calendar.xhtml",
              "calendar",
              "pi-calendar",
              Set.of("/filing/calendar-change.xhtml")),
          new Room(
              "filing",
              "/notices/rules.xhtml",
              "rules",
              "pi-calendar-clock",
              Set.of(),
              "MANAGE_RULES"),
          new Room(
              "notices",
              "/notices/notices.xhtml",
              "notices",
              "pi-send",
              Set.of("/notices/prepare.xhtml", "/notices/compose.xhtml", "/notices/notice.xhtml"),
              "SEE_NOTICES"),
          new Room(
              "notices", "/notices/calendar.xhtml", "sending", "pi-clock", Set.of(), "SEE_NOTICES"),
          new Room(
              "notices",
              "/approval/approvals.xhtml",
              "approvals",
              "pi-check-square",
              Set.of("/approval/approval.xhtml", "/approval/delegation.xhtml"),
              "APPROVE"),
          new Room(
              "notices",
              "/content/templates.xhtml",
              "templates",
              "pi-file-edit",
              Set.of(),
              "MANAGE_TEMPLATES"),
          new Room(
              "notices",
              "/notices/kinds.xhtml",
              "kinds",
              "pi-tags",
              Set.of("/notices/kind.xhtml"),
              "DEFINE_KINDS"),
          new Room(
              "delivery",
              "/outbound/messages.xhtml",
              "messages",
              "pi-comments",
              Set.of("/outbound/message.xhtml"),
              "SEE_MESSAGES"),
          new Room(
              "delivery", "/outbound/links.xhtml", "links", "pi-sitemap", Set.of(), "SEE_LINKS"),
          new Room(
              "administration",
              "/organisation/units.xhtml",
              "units",
              "pi-building",
              Set.of(
                  "/organisation/unit.xhtml",
                  "/organisation/unit-move.xhtml",
                  "/organisation/unit-close.xhtml"),
              "SEE_OFFICERS"),
          new Room(
              "administration",
              "/organisation/officers.xhtml",
              "officers",
              "pi-users",
              Set.of("/organisation/officer.xhtml", "/organisation/handover.xhtml"),
              "SEE_OFFICERS"),
          new Room(
              "administration",
              "/organisation/grants.xhtml",
              "grants",
              "pi-verified",
              Set.of("/organisation/grant.xhtml"),
              "SEE_OFFICERS"),
          new Room(
              "administration",
              "/organisation/signins.xhtml",
              "signins",
              "pi-id-card",
              Set.of(),
              "CONTROL_SIGN_INS"),
          new Room(
              "administration",
              "/supervision/supervision.xhtml",
              "supervision",
              "pi-eye",
              Set.of(),
              "SUPERVISE"),
          new Room(
              "administration",
              "/cost/volume.xhtml",
              "volume",
              "pi-chart-bar",
              Set.of("/cost/bulletins.xhtml", "/cost/bulletin.xhtml"),
              "SUPERVISE"),
          new Room(
              "administration",
              "/supervision/urgent.xhtml",
              "urgent",
              "pi-bolt",
              Set.of(),
              "SUPERVISE"),
          new Room(
              "administration",
              "/supervision/suspensions.xhtml",
              "suspensions",
              "pi-ban",
              Set.of("/supervision/suspend.xhtml", "/supervision/suspension.xhtml"),
              "SUPERVISE"),
          new Room(
              "administration",
              "/supervision/evidence.xhtml",
              "evidence",
              "pi-folder",
              Set.of("/supervision/evidence-order.xhtml", "/supervision/evidence-package.xhtml"),
              "EXPORT_EVIDENCE"),
          new Room(
              "administration",
              "/duty/duties.xhtml",
              "duties",
              "pi-shield",
              Set.of("/duty/security-officers.xhtml", "/duty/security-officer.xhtml"),
              "SEE_DUTIES"),
          new Room(
              "administration",
              "/duty/changes.xhtml",
              "changes",
              "pi-wrench",
              Set.of("/duty/change.xhtml"),
              "SEE_CHANGES"),
          new Room(
              "administration",
              "/duty/safeguards.xhtml",
              "safeguards",
              "pi-book",
              Set.of("/duty/safeguard.xhtml"),
              "READ_SAFEGUARDS"),
          new Room(
              "administration",
              "/organisation/policy.xhtml",
              "policy",
              "pi-list-check",
              Set.of(),
              "SEE_POLICY"),
          new Room("audit", "/audit/audit.xhtml", "audit", "pi-history", Set.of(), "SEE_AUDIT"),
          new Room("audit", "/audit/chain.xhtml", "chain", "pi-link", Set.of(), "SEE_AUDIT"));

  @Inject private SignedInOfficer signedIn;
  @Inject private ServletContext application;
  @Inject private HttpServletRequest request;
  private List<Room> rooms;

  /**
   * A page in the menu.
   *
   * @param group heading under which it stands, a key of {@code menu.group.…}; empty for none
   * @param view its path
   * @param text key of {@code menu.…}
   * @param icon of PrimeIcons
   * @param behind pages that are reached through it
   * @param acts any of them suffices; none if everybody may enter
   */
  public record Room(
      String group, String view, String text, String icon, Set<String> behind, String... acts) {

    public String getGroup() {
      return group;
    }

    public String getView() {
      return view;
    }

    public String getText() {
      return text;
    }

    public String getIcon() {
      return icon;
    }
  }

  public List<Room> getRooms() {
    if (rooms == null) {
      rooms = ROOMS.stream().filter(this::exists).filter(this::isOpen).toList();
    }
    return rooms;
  }

  /** True if the present page is {@code room} or one behind it. */
  public boolean isIn(Room room) {
    String page = request.getServletPath();
    return page.equals(room.view()) || room.behind().contains(page);
  }

  /** Whether the page behind {@code view} is part of this portal. */
  public boolean has(String view) {
    try {
      return application.getResource(view) != null;
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("No path of a page: " + view, e);
    }
  }

  private boolean exists(Room room) {
    return has(room.view());
  }

  private boolean isOpen(Room room) {
    return room.acts().length == 0 || Arrays.stream(room.acts()).anyMatch(signedIn::may);
  }
}
