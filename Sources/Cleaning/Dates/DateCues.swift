/// The words that tell what a date is the date of.
enum DateCues {
  private static let published: Set<String> = [
    "published", "posted", "created", "issued", "publié", "publiée", "veröffentlicht", "erstellt", "publicado",
    "publicada", "pubblicato", "опубліковано", "створено", "опубликовано", "создано", "опубликован", "opublikowano",
    "gepubliceerd", "publicerad", "julkaistu", "released", "date", "added", "first", "submitted",
  ]
  private static let modified: Set<String> = [
    "updated", "modified", "revised", "edited", "update", "jour", "modifié", "aktualisiert", "geändert", "stand",
    "actualizado", "actualizada", "aggiornato", "modificato", "atualizado", "atualizada", "оновлено", "змінено",
    "обновлено", "обновлён", "изменено", "aktualizacja", "bijgewerkt", "uppdaterad", "päivitetty", "güncelleme",
    "güncellendi", "diperbarui", "changed", "reviewed", "corrected",
  ]
  /// Words that make a date something else than that of the article.
  private static let foreign: Set<String> = ["copyright", "since", "expires", "until", "born", "deadline", "©"]

  /// The role that the nearest cue among the tokens gives to a date behind them.
  static func role(of tokens: ArraySlice<DateToken>) -> FoundDate.Role {
    for token in tokens.suffix(8).reversed() {
      guard case .word(let word) = token.kind else { continue }
      if modified.contains(word) { return .modified }
      if published.contains(word) { return .published }
    }
    return .unknown
  }

  /// Whether the words before a date say that it is not the article's.
  static func isForeign(_ text: String) -> Bool {
    for token in DateToken.tokens(of: text, limit: 40) {
      switch token.kind {
      case .word(let word): if foreign.contains(word) { return true }
      case .mark(0xA9): return true
      default: break
      }
    }
    return false
  }
}
