import Foundation
import Testing

@testable import newsline

@Suite("Lines that are drawn again")
struct LiveLinesTests {
  private func drawn(isEnabled: Bool = true, hidesCursor: Bool, _ draw: (inout LiveLines) -> Void) throws -> String {
    let pipe = Pipe()
    var live = LiveLines(isEnabled: isEnabled, on: pipe.fileHandleForWriting, hidesCursor: hidesCursor)
    draw(&live)
    try pipe.fileHandleForWriting.close()
    return String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  }

  @Test("The second text takes the place of the first, and nothing of a longer one stays")
  func redrawn() throws {
    let text = try drawn(hidesCursor: false) { live in
      live.draw(["one", "two"])
      live.draw(["three"])
    }
    #expect(
      text == "\r\u{1B}[2Kone\n\r\u{1B}[2Ktwo\n\u{1B}[J" + "\u{1B}[2A\r\u{1B}[2Kthree\n\u{1B}[J")
  }

  @Test("The cursor is hidden while lines are drawn, and there again afterwards")
  func cursor() throws {
    let text = try drawn(hidesCursor: true) { live in
      live.draw(["one"])
      live.finish()
    }
    #expect(text.hasPrefix("\u{1B}[?25l") && text.hasSuffix("\u{1B}[?25h"))
  }

  @Test("No more lines than can be drawn over, none wider than the terminal, none where there is no terminal")
  func bounds() throws {
    let size = Terminal.size
    let many = Array(repeating: String(repeating: "x", count: size.columns + 50), count: size.rows + 50)
    let text = try drawn(hidesCursor: false) { $0.draw(many) }
    let lines = text.split(separator: "\n").filter { $0.contains("x") }
    #expect(lines.count == size.rows - 1 && lines.allSatisfy { $0.count(where: { $0 == "x" }) == size.columns })
    #expect(
      try drawn(isEnabled: false, hidesCursor: true) {
        $0.draw(["one"]); $0.finish()
      }.isEmpty)
  }
}
