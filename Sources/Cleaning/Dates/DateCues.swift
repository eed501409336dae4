/// The words that tell what a date is the date of.
enum DateCues {
  private static let englishPublished: Set<String> = [
    "published", "posted", "created", "issued", "date", "added", "first", "submitted",
  ]
  private static let englishModified: Set<String> = [
    "updated", "modified", "revised", "edited", "update", "changed", "reviewed", "corrected",
  ]
  private static let otherPublished: Set<String> = [
    "publié", "publiée", "posté", "paru", "parue", "ligne", "créé", "veröffentlicht", "erstellt", "erschienen",
    "publiziert", "datum", "publicado", "publicada", "publicação", "publicación", "fecha", "creado", "criado", "data",
    "pubblicato", "pubblicata", "опубліковано", "створено", "додано", "опубликовано", "создано", "опубликован",
    "опубликована", "добавлено", "размещено", "дата", "opublikowano", "gepubliceerd", "publicerad", "julkaistu",
  ]
  private static let otherModified: Set<String> = [
    "jour", "modifié", "modifiée", "actualisé", "actualisée", "aktualisiert", "geändert", "stand", "überarbeitet",
    "actualizado", "actualizada", "actualización", "modificado", "modificada", "aggiornato", "aggiornata",
    "aggiornamento", "modificato", "atualizado", "atualizada", "atualização", "оновлено", "оновлена", "змінено",
    "обновлено", "обновлён", "обновлен", "обновлена", "изменено", "aktualizacja", "bijgewerkt", "uppdaterad",
    "päivitetty", "güncelleme", "güncellendi", "diperbarui",
  ]
  /// Words that make a date something else than that of the article.
  private static let foreign: Set<String> = ["copyright", "since", "expires", "until", "born", "deadline", "©"]

  private struct Cue: OptionSet {
    var rawValue: UInt8
    static let published = Cue(rawValue: 1)
    static let modified = Cue(rawValue: 2)
    /// Of a language that writes the day first.
    static let dayFirst = Cue(rawValue: 4)
  }

  private static let cues: [String: Cue] = {
    var cues: [String: Cue] = [:]
    for word in englishPublished { cues[word, default: []].insert(.published) }
    for word in englishModified { cues[word, default: []].insert(.modified) }
    for word in otherPublished {
      cues[word, default: []].formUnion(word == "data" ? .published : [.published, .dayFirst])
    }
    for word in otherModified { cues[word, default: []].formUnion([.modified, .dayFirst]) }
    return cues
  }()

  /// The role that the nearest cue among the tokens gives to a date behind them.
  static func role(of tokens: ArraySlice<DateToken>) -> FoundDate.Role {
    for token in tokens.suffix(8).reversed() {
      guard case .word(let word) = token.kind, let cue = cues[word] else { continue }
      return cue.contains(.modified) ? .modified : .published
    }
    return .unknown
  }

  /// Whether a cue among the tokens is of a language that writes the day first.
  static func isDayFirst(_ tokens: ArraySlice<DateToken>) -> Bool {
    tokens.suffix(8).contains { token in
      guard case .word(let word) = token.kind else { return false }
      return cues[word]?.contains(.dayFirst) == true
    }
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
