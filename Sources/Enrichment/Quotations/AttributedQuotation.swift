import Documents

/// A quotation whose speaker is not yet known as an entity.
struct AttributedQuotation: Equatable {
  var quotation: Quotation
  /// Where the speaker is named by an office only: `the president`.
  var role: RoleReference?
}
