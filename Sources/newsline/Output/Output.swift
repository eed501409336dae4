import Documents
import Foundation

/// Standard output and standard error, a line at a time. Text from documents may come from anywhere: what could move the
/// cursor of a terminal is taken out.
enum Output {
  /// Prints a line of data.
  static func line(_ text: String = "") {
    write(Data((text + "\n").utf8), to: .standardOutput)
  }

  /// Prints bytes that are a line of data.
  static func line(_ bytes: [UInt8]) {
    write(Data(bytes + [0x0A]), to: .standardOutput)
  }

  /// Prints bytes that are lines of data, with their ends.
  static func text(_ bytes: [UInt8]) {
    write(Data(bytes), to: .standardOutput)
  }

  /// Prints a line for people who watch.
  static func note(_ text: String) {
    write(Data((text + "\n").utf8), to: .standardError)
  }

  /// Whoever reads may have gone: that ends a command by SIGPIPE, or, where it has to clean up first, matters no more.
  private static func write(_ data: Data, to handle: FileHandle) {
    try? handle.write(contentsOf: data)
  }

  /// Text without control characters, at most so many characters long.
  static func printable(_ text: String, limit: Int = .max) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: " "
      default: scalar
      }
    }
    let clean = String(String.UnicodeScalarView(scalars))
    return clean.count > limit ? clean.prefix(max(1, limit - 1)) + "…" : clean
  }

  /// Columns, as wide as their widest cell; the last is as wide as it likes.
  static func table(_ rows: [[String]]) {
    for line in columns(rows) { self.line(line) }
  }

  /// The lines of a table.
  static func columns(_ rows: [[String]]) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { index, cell in
        index == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
      }
      return cells.joined(separator: "  ")
    }
  }
}
