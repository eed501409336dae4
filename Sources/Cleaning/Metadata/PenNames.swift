/// Authors who are not known by a person's full name: one name, a pen name, a desk or organisation. They count only
/// where the page declares them as its author, and only if it names no person.
enum PenNames {
  /// The name if a declared author is one; `nil` for accounts, addresses and dates.
  static func name(_ text: String) -> String? {
    guard let line = DeclaredValues.line(text, limit: 300) else { return nil }
    let piece = line.split(whereSeparator: { "|•·\t".contains($0) }).map { String($0).trimmingSpaces() }
      .first { !$0.isEmpty && !cues.contains($0.lowercased().trimmingMarks()) }
    guard var name = piece else { return nil }
    if let start = Bylines.nameStart(name) { name = String(name[start...]) }
    name = name.trimmingMarks()
    let words = name.split(separator: " " as Character)
    // Behind a comma stands what someone is, not who.
    guard (1...6).contains(words.count), words.count <= 3 || !name.utf8.contains(0x2C),
      (2...60).contains(name.unicodeScalars.count)
    else { return nil }
    var letters = 0
    for scalar in name.unicodeScalars {
      switch scalar {
      case "@", "/", ":", "{", "<", "=", "[", "%": return nil
      default: if scalarClass(scalar.value) != .punctuation, !(scalar.value &- 0x30 < 10) { letters += 1 }
      }
    }
    guard letters >= 2, letters * 2 > name.unicodeScalars.count, DateReader.dates(in: name).isEmpty else { return nil }
    for word in name.lowercased().split(whereSeparator: { !$0.isLetter }) where accounts.contains(String(word)) {
      return nil
    }
    return words.allSatisfy({ empty.contains($0.lowercased()) }) ? nil : name
  }

  /// Accounts of a publishing system, which tell nothing.
  private static let accounts: Set<String> = [
    "admin", "administrator", "administrador", "adminstrator", "superadmin", "webmaster", "root", "wordpress",
    "wpadmin",
    "sysadmin", "админ", "администратор", "адміністратор",
  ]
  /// Names that name nobody.
  private static let empty: Set<String> = [
    "author", "user", "guest", "unknown", "anonymous", "editor", "default", "test", "test", "by", "login", "system",
    "view", "all", "posts", "more", "follow", "share", "read", "home", "minutes", "min", "updated", "published",
  ]
  private static let cues: Set<String> = [
    "by", "author", "authors", "written by", "posted by", "von", "par", "por", "di", "autor", "auteur", "autore",
    "автор", "text",
  ]
}

extension String {
  /// Without spaces and marks at both ends; a closing bracket or stop stays.
  func trimmingMarks() -> String {
    var view = self[...].unicodeScalars
    while let first = view.first, scalarClass(first.value) != .word, scalarClass(first.value) != .ideograph {
      view.removeFirst()
    }
    while let last = view.last, scalarClass(last.value) == .space || ",;:|-–—•·".unicodeScalars.contains(last) {
      view.removeLast()
    }
    return String(view)
  }
}
