/// Somebody does something, with somebody or to somebody: what the text tells as a fact.
public struct Relation: Sendable, Equatable {
  /// Where the text says so: from the first of its parts to the last.
  public var mention: Mention
  /// The id of the entity that does it.
  public var subject: String
  /// What is done: a stable word such as `meets`, `pledges` or `says`.
  public var predicate: String
  /// The id of the entity to which or with which it is done; `nil` if the text names none.
  public var object: String?
  /// The index in `Annotations.amounts` of the money it is about.
  public var amount: Int?
  /// When, as the value of a `DateMention`: a day, a month, a time, ...
  public var date: String?
  /// The id of the entity where it happens.
  public var place: String?
  /// The index in `Annotations.quotations` of what is said.
  public var quotation: Int?
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a relation.
  public init(
    mention: Mention,
    subject: String,
    predicate: String,
    object: String?,
    amount: Int? = nil,
    date: String? = nil,
    place: String? = nil,
    quotation: Int? = nil
  ) {
    self.mention = mention
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.amount = amount
    self.date = date
    self.place = place
    self.quotation = quotation
  }
}
