package cn.tax12366.sms.portal;

import cn.tax12366.sms.shared.Page;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A long list of which the server reads only the page that is shown. Not kept across requests. */
public final class PagedRows<T> extends LazyDataModel<T> {

  private static final long serialVersionUID = 1L;

  private final transient Reading<T> reading;
  private transient Page<T> page;

  /** Reads one page of the list. */
  @FunctionalInterface
  public interface Reading<T> {
    Page<T> page(int first, int size);
  }

  public PagedRows(Reading<T> reading) {
    this.reading = reading;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return page == null ? 0 : Math.toIntExact(Math.min(page.total(), Integer.MAX_VALUE));
  }

  @Override
  public List<T> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    page = reading.page(first, size);
    setRowCount(count(filters));
    return page.rows();
  }
}
