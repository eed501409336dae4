import Enrichment
import Pipeline
import Testing

@Suite struct AnnotatorSettingTests {
  /// The setting's words stand in a library that does not know what they mean.
  @Test func theSettingTakesEveryAnnotator() throws {
    let names = Annotator.allCases.map(\.rawValue)
    #expect(ConfigurationKey.annotators.kind == .words(names))
    #expect(Configuration(flags: ["annotators": names.joined(separator: ",")], file: nil).problems == [])
    let problem = try #require(Configuration(flags: ["annotators": "dates,names"], file: nil).problems.first)
    #expect(problem.contains("annotators") && problem.contains("entities,amounts"))
  }
}
