package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Looks up authorities and their place in the tree. Knows nothing of who asks. */
@Stateless
@PermitAll
public class AuthorityDirectory {

  @Inject private Authorities authorities;

  public Optional<AuthorityView> find(AuthorityCode code) {
    return authorities.find(code).map(Authority::view);
  }

  /**
   * The authority of this code.
   *
   * @throws UnknownAuthority if there is none
   */
  public AuthorityView get(AuthorityCode code) {
    return find(code).orElseThrow(() -> new UnknownAuthority(code));
  }

  /** Every authority, each after the one above it. */
  public List<AuthorityView> all() {
    return authorities.all().stream().map(Authority::view).toList();
  }

  /**
   * {@code area} itself and everything below it, each after the one above it.
   *
   * @throws UnknownAuthority if there is no such area
   */
  public List<AuthorityView> subtree(AuthorityCode area) {
    Authority root = authorities.find(area).orElseThrow(() -> new UnknownAuthority(area));
    return authorities.within(root).stream().map(Authority::view).toList();
  }

  /** {@code unit} itself, and those directly below it in the order of their places in the tree. */
  public List<AuthorityView> withNextBelow(AuthorityCode unit) {
    return authorities.withNextBelow(unit).stream().map(Authority::view).toList();
  }

  /**
   * The units of {@code area} to which the rules of the counties apply (reading A25): its counties,
   * and units in charge of taxpayers with no county above them; {@code area} itself may be one.
   *
   * @throws UnknownAuthority if there is no such area
   */
  public List<AuthorityView> withCountyFunctions(AuthorityCode area) {
    return inForce(area).stream().filter(AuthorityView::isCountyFunctions).toList();
  }

  /**
   * {@code area} itself and everything below it that is in force, each after the one above it: what
   * something new can be meant for.
   *
   * @throws UnknownAuthority if there is no such area
   */
  public List<AuthorityView> inForce(AuthorityCode area) {
    return subtree(area).stream().filter(AuthorityView::isInForce).toList();
  }

  /** True if {@code unit} is {@code area} or lies below it; false too where either is unknown. */
  public boolean within(AuthorityCode unit, AuthorityCode area) {
    Optional<AuthorityView> above = find(area);
    return above.isPresent() && find(unit).filter(u -> u.liesWithin(above.get())).isPresent();
  }
}
