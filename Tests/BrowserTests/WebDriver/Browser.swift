import AsyncHTTPClient
import Foundation
import NIOCore

/// A headless browser, driven as a person would: by W3C WebDriver over HTTP.
struct Browser: Sendable {
  /// A message of the browser's console: an error of a script, a breach of the Content-Security-Policy, a file that is missing.
  struct Message: Decodable, Sendable, CustomStringConvertible {
    let level: String
    let source: String?
    let message: String
    var description: String { "\(level) (\(source ?? "?")): \(message)" }
  }

  private static let maximumAnswerBytes = 64 << 20

  private let session: String

  /// Begins a session, in a window of 1280 by 900 pixels.
  init(driver: ChromeDriver) async throws {
    // Chromium's sandbox refuses to run as root, which containers and continuous integration do; the pages are our own.
    let sandbox = getuid() == 0 ? ["--no-sandbox"] : []
    let options: [String: Any] = [
      "args": sandbox + [
        "--headless=new", "--disable-dev-shm-usage", "--force-device-scale-factor=1", "--hide-scrollbars",
      ]
    ]
    let capabilities: [String: Any] = [
      "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": ["browser": "ALL"],
    ]
    struct Session: Decodable { let sessionId: String }
    let begun: Session = try await Self.call(
      "POST", "\(driver.address)/session", ["capabilities": ["alwaysMatch": capabilities]])
    session = "\(driver.address)/session/\(begun.sessionId)"
    try await self.resize(width: 1280, height: 900)
  }

  /// Closes it.
  func end() async throws { try await tell("DELETE", "") }

  // MARK: Pages

  /// Opens an address and waits for the page.
  func open(_ address: String) async throws { try await tell("POST", "/url", ["url": address]) }

  /// Where it is.
  var address: String { get async throws { try await call("GET", "/url") } }

  /// The part of the address behind the host.
  var path: String {
    get async throws {
      let address = try await address
      guard let parts = URLComponents(string: address) else { throw BrowserError("\(address) is no address") }
      return parts.percentEncodedPath + (parts.percentEncodedQuery.map { "?\($0)" } ?? "")
    }
  }

  /// What the console says since it was asked last.
  func messages() async throws -> [Message] { try await call("POST", "/se/log", ["type": "browser"]) }

  /// Whether a page has opened a dialog.
  var hasDialog: Bool { get async { (try? await call("GET", "/alert/text") as String) != nil } }

  /// A picture of the window, PNG.
  func screenshot() async throws -> Data {
    guard let data = Data(base64Encoded: try await call("GET", "/screenshot") as String) else {
      throw BrowserError("the picture is not Base64")
    }
    return data
  }

  // MARK: Scripts

  /// Runs the body of a function in the page, whose `arguments` are texts, and waits for a promise that it returns. The page's
  /// Content-Security-Policy does not bind it.
  func run<Value: Decodable & Sendable>(_ body: String, _ arguments: [String] = []) async throws -> Value {
    try await call("POST", "/execute/sync", ["script": body, "args": arguments])
  }

  /// Runs the body of a function that returns nothing.
  func execute(_ body: String) async throws {
    try await tell("POST", "/execute/sync", ["script": body, "args": [String]()])
  }

  /// The text of the first element, with white space as it is shown.
  func text(_ selector: String) async throws -> String {
    try await run("return document.querySelector(arguments[0])?.innerText ?? ''", [selector])
  }

  /// How many elements there are.
  func count(_ selector: String) async throws -> Int {
    try await run("return document.querySelectorAll(arguments[0]).length", [selector])
  }

  /// Waits until a script returns `true`.
  func wait(for condition: String, _ arguments: [String] = []) async throws {
    let deadline = ContinuousClock.now + .seconds(10)
    while try await !(run("return Boolean(\(condition))", arguments) as Bool) {
      guard ContinuousClock.now < deadline else { throw BrowserError("it never becomes true that \(condition)") }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  // MARK: Surroundings

  /// Makes the window so large; below 500 pixels only this does it.
  func resize(width: Int, height: Int) async throws {
    try await command(
      "Emulation.setDeviceMetricsOverride", ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false])
  }

  /// Lets pages think that the system's colours are dark or light.
  func setColours(dark: Bool) async throws {
    try await command(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": dark ? "dark" : "light"]]])
  }

  /// Tells the browser something by its own protocol.
  func command(_ name: String, _ parameters: [String: Any]) async throws {
    try await tell("POST", "/goog/cdp/execute", ["cmd": name, "params": parameters])
  }

  // MARK: Protocol

  /// What WebDriver answers.
  private struct Answer<Value: Decodable>: Decodable { let value: Value }

  /// What it answers if something goes wrong.
  private struct Refusal: Decodable {
    let error: String
    let message: String
  }

  /// An answer that says nothing, or nothing that matters.
  private struct Nothing: Decodable { init(from decoder: any Decoder) {} }

  /// Calls a command of the session whose answer does not matter.
  func tell(_ method: String, _ path: String, _ body: [String: Any] = [:]) async throws {
    let _: Nothing = try await call(method, path, body)
  }

  /// Calls a command of the session.
  func call<Value: Decodable>(_ method: String, _ path: String, _ body: [String: Any] = [:]) async throws -> Value {
    try await Self.call(method, session + path, body)
  }

  private static func call<Value: Decodable>(_ method: String, _ address: String, _ body: [String: Any]) async throws
    -> Value
  {
    var request = HTTPClientRequest(url: address)
    request.method = .init(rawValue: method)
    if method == "POST" {
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(try JSONSerialization.data(withJSONObject: body))
    }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
    let data = Data((try await response.body.collect(upTo: maximumAnswerBytes)).readableBytesView)
    guard response.status == .ok else {
      let refusal = try? JSONDecoder().decode(Answer<Refusal>.self, from: data).value
      throw BrowserError(
        refusal.map { "\($0.error): \($0.message.prefix(500))" } ?? "WebDriver says \(response.status)")
    }
    return try JSONDecoder().decode(Answer<Value>.self, from: data).value
  }
}
