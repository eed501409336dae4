/// Who says something, as the text has it.
struct Speaker: Equatable {
  /// How somebody is named.
  enum Kind: Equatable {
    case name
    case pronoun
    case role(RoleReference)
  }

  var text: String
  var kind: Kind

  var isPronoun: Bool { kind == .pronoun }
  /// The phrase of an office; `nil` if it is none.
  var role: RoleReference? {
    if case .role(let reference) = kind { reference } else { nil }
  }
}
