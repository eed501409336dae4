import Documents

/// How kinds of annotations look on a terminal (SGR parameters of ECMA-48, the sixteen colours that every theme has).
enum AnnotationStyle: Int, CaseIterable {
  case person = 36
  case organisation = 35
  case place = 32
  case otherName = 33
  case value = 31
  case time = 34

  /// What stands in the legend.
  var label: String {
    switch self {
    case .person: "person"
    case .organisation: "organisation"
    case .place: "place"
    case .otherName: "other name"
    case .value: "money, quantity"
    case .time: "time"
    }
  }

  init(entityKind kind: String) {
    switch kind {
    case "person": self = .person
    case "organisation": self = .organisation
    case "country", "capital", "city", "region", "place", "facility": self = .place
    default: self = .otherName
    }
  }

  /// Text in this colour; the colour before comes back behind it.
  func apply(to text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[39m" }
}
