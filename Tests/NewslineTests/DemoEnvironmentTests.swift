import Testing

@testable import newsline

@Suite struct DemoEnvironmentTests {
  @Test func filesForNamesComeAlongAndOtherSettingsDoNot() {
    let environment = [
      "NEWSLINE_ENTITY_MODEL": "en.nlentity", "NEWSLINE_PLACES": "places.nlgaz", "NEWSLINE_STORE": "mine.sqlite",
      "NEWSLINE_TOPIC_PREFIX": "mine.", "KAFKA_BOOTSTRAP_SERVERS": "broker:9092", "PATH": "/bin",
    ]
    let expected = [
      "NEWSLINE_ENTITY_MODEL": "en.nlentity", "NEWSLINE_PLACES": "places.nlgaz",
      "KAFKA_BOOTSTRAP_SERVERS": "broker:9092", "PATH": "/bin",
    ]
    #expect(DemoEnvironment.inherited(environment) == expected)
  }
}
