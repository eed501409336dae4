/// A key that is no letter, as WebDriver writes it (section 17.4.2).
enum Key: String {
  case tab = "\u{E004}"
  case enter = "\u{E007}"
  case shift = "\u{E008}"
  case escape = "\u{E00C}"
}

extension Browser {
  /// How a pointer reaches the screen.
  enum Pointer: String { case mouse, touch }

  /// The name by which WebDriver gives elements (section 12).
  private static let elementName = "element-6066-11e4-a52e-4f735466cecf"

  /// Clicks an element where it is seen; fails if another covers it. Waits for the page that it leads to.
  func click(_ selector: String) async throws {
    try await tell("POST", "/element/\(find(selector))/click", ["": ""])
  }

  /// Types into an element.
  func type(_ text: String, into selector: String) async throws {
    try await tell("POST", "/element/\(find(selector))/value", ["text": text])
  }

  /// Presses keys one after the other, wherever the focus is; `holding` is down meanwhile.
  func press(_ keys: String..., holding: Key? = nil) async throws {
    var actions: [[String: Any]] = []
    if let holding { actions.append(["type": "keyDown", "value": holding.rawValue]) }
    for key in keys {
      actions.append(["type": "keyDown", "value": key])
      actions.append(["type": "keyUp", "value": key])
    }
    if let holding { actions.append(["type": "keyUp", "value": holding.rawValue]) }
    try await perform([["type": "key", "id": "keyboard", "actions": actions]])
  }

  /// Draws a pointer over an element, from one place to another; 0 is its left edge, 1 its right.
  ///
  /// - Parameter thenPress: is pressed before the pointer is let go.
  func drag(
    over selector: String, from start: Double, to end: Double, by pointer: Pointer = .mouse, thenPress key: Key? = nil
  ) async throws {
    struct Box: Decodable { let x, y, width, height: Double }
    let box: Box = try await run(
      """
      const element = document.querySelector(arguments[0]); element.scrollIntoView({block: 'center', behavior: 'instant'});
      const box = element.getBoundingClientRect(); return {x: box.x, y: box.y, width: box.width, height: box.height}
      """, [selector])
    func move(_ place: Double, _ milliseconds: Int) -> [String: Any] {
      [
        "type": "pointerMove", "duration": milliseconds, "x": Int(box.x + box.width * place),
        "y": Int(box.y + box.height / 2),
      ]
    }
    var actions: [[String: Any]] = [
      move(start, 0), ["type": "pointerDown", "button": 0], move((start + end) / 2, 50), move(end, 50),
    ]
    var sources: [[String: Any]] = []
    if let key {
      let pauses = actions.map { _ in ["type": "pause"] as [String: Any] }
      sources.append([
        "type": "key", "id": "keyboard",
        "actions": pauses + [["type": "keyDown", "value": key.rawValue], ["type": "keyUp", "value": key.rawValue]],
      ])
      actions += [["type": "pause"], ["type": "pause"]]
    }
    actions.append(["type": "pointerUp", "button": 0])
    sources.append([
      "type": "pointer", "id": pointer.rawValue, "parameters": ["pointerType": pointer.rawValue], "actions": actions,
    ])
    try await perform(sources)
  }

  private func perform(_ sources: [[String: Any]]) async throws {
    try await tell("POST", "/actions", ["actions": sources])
    try await tell("DELETE", "/actions")
  }

  private func find(_ selector: String) async throws -> String {
    let found: [String: String] = try await call("POST", "/element", ["using": "css selector", "value": selector])
    guard let id = found[Self.elementName] else { throw BrowserError("there is no \(selector)") }
    return id
  }
}
