import Foundation

/// What the process's streams are connected to.
enum Terminal {
  /// Whether standard error is a terminal that understands control sequences.
  static var isInteractive: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Whether matches may be shown in bold on standard output (`NO_COLOR`, no-color.org).
  static var showsEmphasis: Bool {
    isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  /// The columns of the terminal; 80 where there is none.
  static var width: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}

/// Lines at the bottom of a terminal that are drawn again and again. Without a terminal nothing is drawn.
struct LiveLines {
  private var drawn = 0
  let isEnabled: Bool

  init(isEnabled: Bool = Terminal.isInteractive) {
    self.isEnabled = isEnabled
  }

  /// Draws lines in place of those drawn before.
  mutating func draw(_ lines: [String]) {
    guard isEnabled else { return }
    let width = Terminal.width
    var text = drawn > 0 ? "\u{1B}[\(drawn)A" : ""
    for line in lines { text += "\r\u{1B}[2K" + line.prefix(width) + "\n" }
    drawn = lines.count
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Leaves what is drawn where it is.
  mutating func finish() { drawn = 0 }
}

/// A bar of blocks.
enum ProgressBar {
  /// - Parameter fraction: 0...1.
  static func text(_ fraction: Double, width: Int) -> String {
    let filled = Int((min(1, max(0, fraction)) * Double(width)).rounded())
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
  }
}
