import Foundation

/// The English names of codes.
enum CodeName {
  private static let locale = Locale(identifier: "en")

  /// `UA` is Ukraine; a code that is none is its own name.
  static func country(_ code: String) -> String { locale.localizedString(forRegionCode: code) ?? code }

  /// `uk` is Ukrainian.
  static func language(_ code: String) -> String { locale.localizedString(forIdentifier: code) ?? code }
}
