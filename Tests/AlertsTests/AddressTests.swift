import Testing

@testable import Alerts

@Suite("Addresses of webhooks")
struct AddressTests {
  @Test(
    "What is not public",
    arguments: [
      "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
      "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.7",
      "203.0.113.9", "224.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.1.2.3", "::7f00:1",
      "64:ff9b::7f00:1", "100::1", "fc00::1", "fd12::1", "fe80::1", "fec0::1", "ff02::1", "2001::1", "2001:db8::1",
      "2002:7f00:1::1", "3fff::1", "5f00::1",
    ])
  func reserved(text: String) throws {
    let address = try #require(IPAddress(text))
    #expect(!address.isPublic)
    #expect(!AddressPolicy().allows(address) && AddressPolicy(allowsPrivate: true).allows(address))
  }

  @Test(
    "What is public",
    arguments: [
      "1.1.1.1", "9.255.255.255", "100.63.255.255", "100.128.0.1", "172.15.255.255", "172.32.0.1", "192.167.1.1",
      "198.17.255.255", "198.20.0.1", "223.255.255.255", "2606:4700::1111", "2001:4860:4860::8888", "2a00:1450::1",
      "::ffff:8.8.8.8",
    ])
  func open(text: String) throws { #expect(try #require(IPAddress(text)).isPublic) }

  @Test(
    "Old ways to write an address are none", arguments: ["127.1", "0x7f000001", "2130706433", "017700000001", "1", ""])
  func old(text: String) { #expect(IPAddress(text) == nil) }

  @Test(
    "What a webhook may not be",
    arguments: [
      "", "paper.example", "/hook", "ftp://paper.example/", "file:///etc/passwd", "javascript:alert(1)", "http://",
      "http:///hook", "https://user@paper.example/", "https://user:hunter2@paper.example/",
      "https://:x@paper.example/",
      "https://paper.example/#part", "https://paper.example:0/", "https://paper.example:65536/",
      "https://pa per.example/",
      "https://päper.example/", "https://paper.example/\u{0}", "https://paper.example/\r\nHost: x",
      "http://127.0.0.1/", "http://[::1]:80/", "http://[::ffff:10.0.0.1]/", "http://169.254.169.254/latest/meta-data",
      "http://localhost:8787/", "http://LOCALHOST/", "http://x.localhost/", "https://paper.example\\@127.0.0.1/",
      "https://127.0.0.1%2f@paper.example/", "https://" + String(repeating: "x", count: 2000),
    ])
  func refused(text: String) {
    let error = #expect(throws: AlertError.self) { try WebhookAddress(text, policy: AddressPolicy()) }
    guard case .invalidWebhook(let reason)? = error else { return #expect(Bool(false), "\(text)") }
    #expect(!reason.contains("hunter2"))
  }

  @Test("What it may be, and what is shown of it")
  func allowed() throws {
    let address = try WebhookAddress("https://Hooks.Paper.Example/services/T0/very-secret?x=1", policy: AddressPolicy())
    #expect(address.host == "hooks.paper.example" && address.port == 443)
    // As the client finds it in its list of addresses.
    #expect(address.text == "https://hooks.paper.example/services/T0/very-secret?x=1")
    #expect(
      try WebhookAddress("HTTPS://A.Example:8443?Q=1", policy: AddressPolicy()).text == "https://a.example:8443?Q=1")
    #expect("\(address)" == "hooks.paper.example" && !String(reflecting: address).contains("secret"))
    let local = try WebhookAddress("http://[::1]:8080/hook", policy: AddressPolicy(allowsPrivate: true))
    #expect(local.host == "::1" && local.port == 8080)
    _ = try WebhookAddress("http://localhost/", policy: AddressPolicy(allowsPrivate: true))
  }

  @Test("The system finds addresses, and reads old forms as what they are")
  func resolver() async throws {
    #expect(try await HostResolver.system.resolve("127.0.0.1") == [.v4(0x7F00_0001)])
    #expect(try await HostResolver.system.resolve("127.1") == [.v4(0x7F00_0001)])
    await #expect(throws: HostResolver.Failure.self) { try await HostResolver.system.resolve("nowhere.invalid") }
  }
}
