import Foundation

/// What the process's streams are connected to.
enum Terminal {
  /// Whether standard error is a terminal that understands control sequences.
  static var isInteractive: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Whether standard output is a terminal that understands control sequences.
  static var isOutputTerminal: Bool {
    isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Whether nobody reads standard output any more.
  static var isOutputClosed: Bool {
    var entry = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
    return poll(&entry, 1, 0) > 0 && entry.revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0
  }

  /// Whether matches may be shown in bold on standard output (`NO_COLOR`, no-color.org).
  static var showsEmphasis: Bool {
    isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  /// The columns and rows of the terminal; 80 and 24 where there is none.
  static var size: (columns: Int, rows: Int) {
    for descriptor in [STDERR_FILENO, STDOUT_FILENO] {
      var size = winsize()
      if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 {
        return (Int(size.ws_col), Int(size.ws_row))
      }
    }
    return (80, 24)
  }
}

/// Lines at the bottom of a terminal that are drawn again and again. Without a terminal nothing is drawn.
struct LiveLines {
  private let handle: FileHandle
  private let hidesCursor: Bool
  private var drawn = 0
  let isEnabled: Bool

  /// - Parameters:
  ///   - handle: the terminal.
  ///   - hidesCursor: whether the cursor is hidden until `finish()`.
  init(
    isEnabled: Bool = Terminal.isInteractive, on handle: FileHandle = .standardError, hidesCursor: Bool = false
  ) {
    self.isEnabled = isEnabled
    self.handle = handle
    self.hidesCursor = hidesCursor
  }

  /// Draws lines in place of those drawn before. More than the terminal has rows could not be drawn over; they are left out.
  mutating func draw(_ lines: [String]) {
    guard isEnabled else { return }
    let size = Terminal.size
    let shown = lines.prefix(max(size.rows - 1, 1))
    var text = hidesCursor ? "\u{1B}[?25l" : ""
    if drawn > 0 { text += "\u{1B}[\(drawn)A" }
    for line in shown { text += "\r\u{1B}[2K" + line.prefix(size.columns) + "\n" }
    // What is left of a longer text.
    text += "\u{1B}[J"
    drawn = shown.count
    try? handle.write(contentsOf: Data(text.utf8))
  }

  /// Leaves what is drawn where it is, and shows the cursor again.
  mutating func finish() {
    if isEnabled, hidesCursor { try? handle.write(contentsOf: Data("\u{1B}[?25h".utf8)) }
    drawn = 0
  }
}

/// A bar of blocks.
enum ProgressBar {
  /// - Parameter fraction: 0...1.
  static func text(_ fraction: Double, width: Int) -> String {
    let filled = Int((min(1, max(0, fraction)) * Double(width)).rounded())
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
  }
}
