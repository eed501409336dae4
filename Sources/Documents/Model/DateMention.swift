/// A date, a time, a duration or a recurring time that the text names.
public struct DateMention: Sendable, Equatable {
  /// Where it stands.
  public var mention: Mention
  /// The value at the precision of the text; `nil` if it could not be resolved.
  ///
  /// ISO 8601 and EDTF (ISO 8601-2): `2023-11-17`, `2023-W46`, `2023-12`, `2014`, `199X`, `2014/..`, `2023-03/2023-05`,
  /// `2024-21` (spring), `2024-33` (first quarter), `2025-06-20T15:00`, `P10Y`; a part of a day as TIMEX3 has it
  /// (`2025-06-19TMO`); a recurring time as a rule of RFC 5545 (`FREQ=WEEKLY;BYDAY=MO`).
  public var value: String?
  /// `absolute`, or `relative` if it was resolved against the publication date.
  public var kind: String
  /// `DATE`, `TIME`, `DURATION` or `SET` (TIMEX3, ISO 24617-1); `nil` if an older version wrote it.
  public var type: String?
  /// How precise it is: `century`, `decade`, `year`, `half`, `season`, `quarter`, `month`, `week`, `weekend`, `day`,
  /// `part_of_day`, `hour`, `minute`; of an interval, of its ends; of a duration or a set, of its unit.
  public var granularity: String?
  /// The first day that it covers; `nil` if that is open or unknown.
  public var firstDay: CalendarDay?
  /// The last day that it covers; `nil` if that is open or unknown.
  public var lastDay: CalendarDay?
  /// How the text narrows it: `early`, `mid`, `late`, `before`, `after`, or a word of ``ValueModifier``.
  public var modifier: String?
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a date mention.
  public init(
    mention: Mention,
    value: String?,
    kind: String,
    type: String? = nil,
    granularity: String? = nil,
    firstDay: CalendarDay? = nil,
    lastDay: CalendarDay? = nil,
    modifier: String? = nil
  ) {
    self.mention = mention
    self.value = value
    self.kind = kind
    self.type = type
    self.granularity = granularity
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.modifier = modifier
  }
}
