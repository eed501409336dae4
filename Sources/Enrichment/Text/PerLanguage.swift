/// One value for each language that has word lists.
struct PerLanguage<Value: Sendable>: Sendable {
  private let values: [Value]

  /// Makes the value of each language in turn.
  init(_ make: (WrittenLanguage) -> Value) {
    values = WrittenLanguage.allCases.map(make)
  }

  /// The value of a language.
  subscript(language: WrittenLanguage) -> Value { values[Int(language.rawValue)] }
}
