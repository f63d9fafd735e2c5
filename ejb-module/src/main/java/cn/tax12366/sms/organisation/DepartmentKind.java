package cn.tax12366.sms.organisation;

/** The departments that the regulation names. */
public enum DepartmentKind {
  /** The 12366 tax-service office of the provincial bureau (征管处12366纳税服务办公室, art. 5). */
  TAX_SERVICE_OFFICE,
  /** The 12366 tax-service centre of a city (12366纳税服务中心, art. 7(4)). */
  SERVICE_CENTRE_12366,
  /** The collection section of a county or of a unit with county functions (征管科, art. 7(3)). */
  COLLECTION_SECTION,
  /** The general office of a province, city or county bureau (办公室, art. 7(4)). */
  GENERAL_OFFICE,
  /** The provincial information centre (信息中心, art. 6). */
  INFORMATION_CENTRE,
  /** Field administration: the tax administrators of a branch or county (税收管理员, art. 7(2)). */
  FIELD_ADMINISTRATION
}
