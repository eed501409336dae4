/// Declines common nouns of Ukrainian and Russian, in the singular, as far as titles and heads of names need it.
enum SlavicNoun {
  /// All forms; some are forms of no case, which costs nothing: no text has them.
  static func forms(_ noun: String, genitive: String? = nil, isUkrainian: Bool) -> [String] {
    let stem = String(noun.dropLast())
    if noun.hasSuffix("ння") || noun.hasSuffix("ття") { return [noun, stem + "ю", noun + "м", stem + "і"] }
    if noun.hasSuffix("ие") || noun.hasSuffix("ье") { return [noun, stem + "я", stem + "ю", noun + "м", stem + "и"] }
    if noun.hasSuffix("бюро") { return [noun] }
    if noun.hasSuffix("сть") || noun.hasSuffix("щадь") || noun.hasSuffix("сеть") {
      return [noun, stem + "и", noun + "ю"]
    }
    // Adjectives that are nouns: `набережна`, `командующий`.
    if noun.hasSuffix("ий") || noun.hasSuffix("ый") {
      let stem = String(stem.dropLast())
      return [noun] + ["ого", "его", "ому", "ему", "им", "ым", "ом", "ем"].map { stem + $0 }
    }
    if noun.hasSuffix("а") || noun.hasSuffix("я") {
      return SlavicDeclension.feminine(noun, isUkrainian: isUkrainian).map(\.form)
    }
    return SlavicDeclension.masculine(noun, genitive: genitive, isUkrainian: isUkrainian).map(\.form)
  }
}
