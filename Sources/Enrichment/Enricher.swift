import Documents
import EntityModel

/// Annotates articles: language, sentences, entities, money, quantities, dates, quotations, keyphrases, a summary,
/// subjects, tone, readability, a fingerprint.
///
/// A pure function of the article: the same article gives the same annotations, in any process. It is safe to use from
/// many tasks at once. The word lists are built once per process, on first use.
public struct Enricher: Sendable {
  /// At most so many Unicode scalars of `Article.annotatedText` are annotated, from the start; nothing beyond is looked at.
  public static let maximumScalars = 200_000

  private let pipeline: Pipeline
  private let entityModel: EntityModel?
  private let places: Places?
  private let annotators: Set<Annotator>

  /// Prepares the word lists and the gazetteer.
  ///
  /// - Parameters:
  ///   - entityModel: finds names in English texts; without it the gazetteer and rules of capitals do, which find fewer.
  ///   - places: tells which place a name means; without it only countries, capitals and large cities are known.
  ///   - annotators: what is looked for.
  /// - Throws: `EnrichmentError.malformedTable` if a built-in table cannot be read.
  public init(entityModel: EntityModel? = nil, places: Places? = nil, annotators: Set<Annotator> = Annotator.all) throws
  {
    pipeline = try Pipeline.shared.get()
    self.entityModel = entityModel
    self.places = places
    self.annotators = annotators
  }

  /// The annotations of an article. The capture's fields are not used: what a text means does not depend on when or by
  /// whom it was captured.
  public func annotate(_ article: Article, capture: Capture) -> Annotations {
    pipeline.annotate(article, entityModel, places, annotators)
  }
}

/// The recognisers, and the order in which they run.
struct Pipeline: Sendable {
  static let shared: Result<Pipeline, EnrichmentError> = {
    do throws(EnrichmentError) {
      return .success(try Pipeline())
    } catch {
      return .failure(error)
    }
  }()

  private let lexicon: Vocabulary
  private let firstNameWord: Int32
  private let sentences: SentenceSplitter
  let languageRuns: LanguageRunFinder
  let entities: EntityFinder
  let amounts: AmountRecognizer
  let quantities: QuantityRecognizer
  let dates: DateRecognizer
  let roles: RoleReader
  private let quotations: QuotationRecognizer
  let relations: RelationFinder
  private let keyphrases: KeyphraseExtractor
  private let summarizer = Summarizer()
  let topics = TopicRecognizer()
  let tone: ToneRecognizer
  let readability = ReadabilityMeter()

  init() throws(EnrichmentError) {
    var builder = LexiconBuilder()
    let functionWords = PerLanguage { builder.set(StopWords.list($0)) }
    let stopWords = PerLanguage { builder.set(StopWords.all($0)) }
    sentences = SentenceSplitter(&builder, functionWords: functionWords)
    languageRuns = LanguageRunFinder(functionWords: functionWords)
    var entities = try EntityFinder(&builder, stopWords: stopWords)
    let numbers = NumberReader(&builder)
    let modifiers = ModifierReader(&builder)
    amounts = AmountRecognizer(&builder, numbers: numbers, modifiers: modifiers)
    quantities = QuantityRecognizer(&builder, numbers: numbers, modifiers: modifiers)
    dates = DateRecognizer(&builder, numbers: numbers, modifiers: modifiers)
    roles = RoleReader(&builder, stopWords: functionWords)
    quotations = QuotationRecognizer(&builder, roles: roles, stopWords: stopWords)
    relations = RelationFinder(&builder, roles: roles, functionWords: functionWords)
    keyphrases = KeyphraseExtractor(stopWords: stopWords)
    tone = ToneRecognizer(&builder)
    // Last, so that the words of these lists stay unlisted for all others: what they do not know may be a name.
    firstNameWord = Int32(builder.vocabulary.count)
    entities.readUnlisted(&builder, stopWords: stopWords)
    self.entities = entities
    lexicon = builder.vocabulary
  }

  /// The text of an article as the recognisers see it, with its language and script.
  func read(_ article: Article) -> ReadText {
    let (scalars, blocks) = Self.scalars(article)
    let answer = LanguageDetector.detect(scalars, declared: article.declaredLanguage)
    let script = ScriptDetector.detect(scalars, language: answer?.language)
    let model = model(
      scalars, blocks[0].upperBound, language: answer?.language, script: script, declared: article.declaredLanguage)
    return ReadText(model: model, blocks: blocks, answer: answer, script: script)
  }

  func annotate(
    _ article: Article,
    _ entityModel: EntityModel?,
    _ places: Places?,
    _ annotators: Set<Annotator>
  ) -> Annotations {
    let text = read(article)
    let (model, language) = (text.model, text.language)
    var annotations = Annotations(
      language: language, script: text.script, direction: text.script.map(ScriptDetector.direction))
    guard !model.tokens.isEmpty else { return annotations }
    annotations.languages = languageRuns.find(text)
    annotations.sentences = model.sentences.map { model.range($0.lowerBound, $0.upperBound - 1) }

    let site = SiteCountry.of(article)
    var countries: [Entity] = []
    if annotators.contains(.entities) {
      let isEnglish = language.map { $0 == "en" } ?? true
      (annotations.entities, countries) = entities.find(model, isEnglish ? entityModel : nil, places, site: site)
    }
    if annotators.contains(.amounts) {
      annotations.amounts = amounts.recognize(model, countries: countries, site: site)
    }
    if annotators.contains(.dates) {
      annotations.dates = dates.recognize(
        model, published: article.publishedAt, isAmerican: Self.isAmerican(article.declaredLanguage))
    }
    if annotators.contains(.quantities) {
      let taken = annotations.amounts.map(\.mention.range) + annotations.dates.map(\.mention.range)
      annotations.quantities = quantities.recognize(model, except: taken.sorted { $0.start < $1.start })
    }
    let holders = RoleHolders(model, annotations.entities, roles)
    if annotators.contains(.quotations) {
      let speakers = SpeakerLinker(annotations.entities, holders: holders)
      annotations.quotations = quotations.recognize(model).map(speakers.link)
    }
    if annotators.contains(.relations) {
      annotations.relations = relations.find(
        model, entities: annotations.entities, holders: holders, amounts: annotations.amounts, dates: annotations.dates,
        quotations: annotations.quotations)
    }
    if !annotators.isDisjoint(with: [.keyphrases, .summary]) {
      let statistics = TermStatistics(model) { keyphrases.isContent(model, $0) }
      if annotators.contains(.keyphrases) { annotations.keyphrases = keyphrases.extract(model, statistics) }
      if annotators.contains(.summary) { annotations.summary = summarizer.summarize(model, statistics) }
    }
    if annotators.contains(.topics) { annotations.topics = topics.recognize(model) }
    if annotators.contains(.tone), language.flatMap(WrittenLanguage.init(tag:)) != nil {
      let foreign = annotations.languages.filter { $0.language != language }.map(\.range)
      annotations.tone = tone.recognize(model, except: annotations.entities.flatMap(\.mentions).map(\.range) + foreign)
    }
    if annotators.contains(.readability) { annotations.readability = readability.measure(model) }
    if annotators.contains(.fingerprint) { annotations.fingerprint = fingerprint(model) }
    return annotations
  }

  /// The scalars that are annotated, and where the title and each paragraph stand; the title is there even if it is empty.
  private static func scalars(_ article: Article) -> (scalars: [UInt32], blocks: [Range<Int>]) {
    var scalars: [UInt32] = []
    var blocks: [Range<Int>] = []
    let limit = Enricher.maximumScalars
    func append(_ text: String) {
      for scalar in text.unicodeScalars {
        if scalars.count == limit { return }
        scalars.append(scalar.value)
      }
    }
    func appendBlock(_ text: String) {
      let start = scalars.count
      append(text)
      blocks.append(start..<scalars.count)
    }
    appendBlock(article.title ?? "")
    append("\n\n")
    for (index, paragraph) in article.paragraphs.enumerated() {
      if scalars.count == limit { break }
      if index > 0 { append("\n\n") }
      appendBlock(paragraph)
    }
    return (scalars, blocks)
  }

  private static func isAmerican(_ declared: String?) -> Bool {
    guard let declared else { return false }
    return declared.lowercased().hasPrefix("en-us") || declared.lowercased().hasPrefix("en_us")
  }

  func model(
    _ scalars: [UInt32],
    _ titleEnd: Int,
    language: String?,
    script: String?,
    declared: String?
  ) -> TextModel {
    let told = language.flatMap(WrittenLanguage.init(tag:))
    let declared = declared.flatMap(WrittenLanguage.init(tag:))
    let fallback: WrittenLanguage = script == "Cyrl" ? .russian : .english
    // A language that could not be told leaves the declared one to choose the word lists; another language leaves English.
    let written = told ?? (language == nil ? declared : nil) ?? fallback
    let (tokens, terms, words) = Tokenizer(scalars, titleEnd: titleEnd).run(lexicon: lexicon)
    var model = TextModel(
      scalars: scalars,
      titleEnd: titleEnd,
      tokens: tokens,
      terms: terms,
      words: words,
      language: written,
      isLanguageKnown: told != nil || language != nil && script == "Latn",
      isOwnLanguage: told != nil || language == nil && declared != nil,
      firstNameWord: firstNameWord
    )
    sentences.split(&model)
    return model
  }

  private func fingerprint(_ model: TextModel) -> Fingerprint? {
    var hashes: [UInt64?] = [UInt64?](repeating: nil, count: model.terms.count)
    var sequence: [UInt64] = []
    sequence.reserveCapacity(model.tokens.count)
    for token in model.tokens where token.kind != .symbol && Int(token.start) >= model.titleEnd {
      let term = Int(token.term)
      if let hash = hashes[term] {
        sequence.append(hash)
      } else {
        let hash = MinHash.wordHash(model.terms.key(of: token.term))
        hashes[term] = hash
        sequence.append(hash)
      }
    }
    return MinHash.fingerprint(wordHashes: sequence)
  }
}
