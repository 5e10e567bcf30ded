#include "cues/phrase_reader.h"

#include "core/text.h"
#include "cues/fold.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace draht {
namespace {

constexpr std::string_view kHeading = "== ";
constexpr std::string_view kDefines = " = ";
constexpr std::string_view kBrackets = "()[]|";

std::unexpected<Error> wrong(std::string message) { return fail(ErrorCode::bad_argument, std::move(message)); }

// Parted at blanks; brackets and strokes stand alone; a hyphen parts words.
std::vector<std::string> tokens_of(std::string_view folded) {
  std::vector<std::string> tokens(1);
  for (const char c : folded) {
    const bool bracket = kBrackets.contains(c);
    if ((bracket || c == ' ' || c == '-') && !tokens.back().empty()) tokens.emplace_back();
    if (bracket) {
      tokens.back() = c;
      tokens.emplace_back();
    } else if (c != ' ' && c != '-') {
      tokens.back() += c;
    }
  }
  if (tokens.back().empty()) tokens.pop_back();
  return tokens;
}

std::optional<std::uint16_t> gap_words(std::string_view token) {
  if (token == "..") return 2;
  if (token == "...") return 4;
  if (token == "....") return 8;
  return std::nullopt;
}

// A word, or what stands for words; no bracket and no sign.
bool is_word(std::string_view token) {
  constexpr std::string_view kSigns = "()[]|^$!<";
  return !kSigns.contains(token.front()) && token != "." && !gap_words(token);
}

// Most choices are of single words, which one look at all of them decides.
Step choice_of(std::vector<Pattern> choices, bool optional) {
  Step all{Step::Kind::choice, 0, optional, {}, {}};
  for (Pattern& choice : choices) {
    const Step& first = choice.steps.front();
    if (choice.steps.size() == 1 && first.kind == Step::Kind::word) {
      all.words.push_back(first.value);
    } else {
      all.choices.push_back(std::move(choice));
    }
  }
  return all;
}

}  // namespace

Result<void> PhraseReader::read(const NamedText& text) {
  definitions_.clear();
  std::string folded;
  std::string whole;  // with lines that go on
  std::size_t number = 0;
  std::size_t begun = 0;
  const auto finish = [&]() -> Result<void> {
    if (whole.empty()) return {};
    const auto done = read_line(whole);
    if (!done) return wrong(fmt::format("{}, line {}: {}", text.name, begun, done.error().message));
    return {};
  };
  std::string_view rest = text.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = trim(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    ++number;
    if (line.starts_with('|')) {
      whole += fold_letters(line, folded);
      continue;
    }
    if (auto done = finish(); !done) return done;
    whole = line.starts_with("# ") || line == "#" ? std::string_view() : fold_letters(line, folded);
    begun = number;
  }
  return finish();
}

Result<void> PhraseReader::read_line(std::string_view line) {
  if (line.starts_with(kHeading)) return read_heading(line.substr(kHeading.size()));
  if (const std::size_t equals = line.find(kDefines); equals != std::string_view::npos)
    return read_definition(line.substr(0, equals), line.substr(equals + kDefines.size()));
  return read_phrase(line);
}

Result<void> PhraseReader::read_heading(std::string_view line) {
  std::vector<std::string> words;
  for (std::size_t end = 0; !line.empty(); line.remove_prefix(std::min(end + 1, line.size()))) {
    end = std::min(line.find(' '), line.size());
    words.emplace_back(line.substr(0, end));
  }
  words.resize(std::max<std::size_t>(words.size(), 4));
  const auto certainty = [](const std::string& word) {
    double value = 0;
    std::from_chars(word.data(), word.data() + word.size(), value);
    return value;
  };
  PhraseGroup group;
  if (words[0] == "unless") {
    group.use = PhraseGroup::Use::unless;
    group.cue = parse_word<Cue>(words[1]).value_or(Cue::none);
    group.found.certainty = words[2].empty() ? 1 : certainty(words[2]);
    if (group.cue == Cue::none || !(group.found.certainty > 0)) return wrong("a heading is == unless CUE [CERTAINTY]");
  } else if (words[0] == "channel") {
    group.use = PhraseGroup::Use::channel;
    group.found.channel = parse_word<Channel>(words[1]);
    if (!group.found.channel) return wrong("a heading is == channel CHANNEL");
  } else {
    group.cue = parse_word<Cue>(words[0]).value_or(Cue::none);
    group.found = {group.cue, parse_word<Channel>(words[2]), certainty(words[3]), parse_word<CueEvidence>(words[1])};
    if (group.cue == Cue::none || !group.found.channel || !group.found.evidence || !(group.found.certainty > 0))
      return wrong("a heading is == CUE EVIDENCE CHANNEL CERTAINTY");
  }
  book_.groups.push_back(group);
  return {};
}

Result<void> PhraseReader::read_definition(std::string_view name, std::string_view choices) {
  if (definitions_.contains(name)) return wrong("defined twice: " + std::string(name));
  const Tokens tokens = tokens_of(choices);
  Definition definition;
  definition.number = static_cast<std::uint16_t>(book_.definitions.size());
  definition.words = single_words(tokens);
  if (name == "common") {
    common_.insert(definition.words.begin(), definition.words.end());
    return {};
  }
  Step choice;
  if (!definition.words.empty()) {
    definition.set = new_class(definition.words);
    choice = {Step::Kind::word, *definition.set, false, {}, {}};
  } else {
    std::size_t at = 0;
    auto read = read_choices(tokens, at);
    if (!read) return std::unexpected(read.error());
    if (at != tokens.size()) return wrong("a bracket too many");
    choice = choice_of(std::move(*read), false);
  }
  book_.definitions.push_back({{std::move(choice)}});
  definitions_.emplace(name, std::move(definition));
  return {};
}

Result<void> PhraseReader::read_phrase(std::string_view line) {
  if (book_.groups.empty()) return wrong("a phrase in front of the first heading");
  const Tokens tokens = tokens_of(line);
  std::size_t at = 0;
  auto read = read_choices(tokens, at);
  if (!read) return std::unexpected(read.error());
  if (at != tokens.size()) return wrong("a bracket too many");
  for (Pattern& pattern : *read)
    book_.phrases.push_back({static_cast<std::uint16_t>(book_.groups.size() - 1), std::move(pattern), {}});
  return {};
}

Result<PhraseReader::Choices> PhraseReader::read_choices(const Tokens& tokens, std::size_t& at) {
  Choices choices(1);
  for (; at < tokens.size() && tokens[at] != ")" && tokens[at] != "]";) {
    if (tokens[at] == "|") {
      choices.emplace_back();
      ++at;
      continue;
    }
    auto step = read_step(tokens, at);
    if (!step) return std::unexpected(step.error());
    choices.back().steps.push_back(std::move(*step));
  }
  const bool empty = std::ranges::any_of(choices, [](const Pattern& choice) { return choice.steps.empty(); });
  if (empty) return wrong("an empty choice; brackets [ ] say that something may be missing");
  return choices;
}

Result<Step> PhraseReader::read_step(const Tokens& tokens, std::size_t& at) {
  const std::string& token = tokens[at++];
  Step step;
  if (token == "(" || token == "[") {
    auto choices = read_choices(tokens, at);
    if (!choices) return std::unexpected(choices.error());
    if (at == tokens.size() || tokens[at] != (token == "(" ? ")" : "]")) return wrong("a bracket is not closed");
    ++at;
    return choice_of(std::move(*choices), token == "[");
  }
  if (token == "^") return Step{Step::Kind::clause_start, 0, false, {}, {}};
  if (token == "$") return Step{Step::Kind::end, 0, false, {}, {}};
  if (token == ".") return Step{Step::Kind::any, 0, false, {}, {}};
  if (const auto words = gap_words(token)) return Step{Step::Kind::gap, *words, false, {}, {}};
  if (token.starts_with('<')) return read_name(token, Step::Kind::name);
  if (token.starts_with("!<")) return read_name(std::string_view(token).substr(1), Step::Kind::not_ahead);
  if (token.starts_with('!')) return Step{Step::Kind::not_ahead, class_of_word(token.substr(1)), false, {}, {}};
  return Step{Step::Kind::word, class_of_word(token), false, {}, {}};
}

Result<Step> PhraseReader::read_name(std::string_view name, Step::Kind kind) {
  if (!name.ends_with('>')) return wrong("a name is not closed: " + std::string(name));
  name = name.substr(1, name.size() - 2);
  const auto found = definitions_.find(name);
  if (found == definitions_.end()) return wrong("not defined: " + std::string(name));
  const Definition& definition = found->second;
  if (definition.set && kind == Step::Kind::name) return Step{Step::Kind::word, *definition.set, false, {}, {}};
  if (kind == Step::Kind::name) return Step{kind, definition.number, false, {}, {}};
  if (!definition.set) return wrong("only single words can be ruled out: " + std::string(name));
  return Step{kind, *definition.set, false, {}, {}};
}

// The words of a choice of single words, those of definitions in it included; empty when it is anything else.
std::vector<std::string> PhraseReader::single_words(const Tokens& tokens) const {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i % 2 == 1) {
      if (tokens[i] != "|") return {};
    } else if (is_word(tokens[i])) {
      words.push_back(tokens[i]);
    } else if (tokens[i].starts_with('<') && tokens[i].ends_with('>')) {
      const auto found = definitions_.find(std::string_view(tokens[i]).substr(1, tokens[i].size() - 2));
      if (found == definitions_.end() || !found->second.set) return {};
      words.insert(words.end(), found->second.words.begin(), found->second.words.end());
    } else {
      return {};
    }
  }
  return words;
}

ClassId PhraseReader::new_class(std::vector<std::string> words) {
  const ClassId set = book_.vocabulary.new_class();
  for (const std::string& word : words) book_.vocabulary.add(word, set);
  words_of_class_.push_back(std::move(words));
  return set;
}

ClassId PhraseReader::class_of_word(const std::string& word) {
  const auto found = words_.find(word);
  return found != words_.end() ? found->second : words_.emplace(word, new_class({word})).first->second;
}

std::vector<double> PhraseReader::costs() const {
  std::vector<double> costs;
  for (const auto& words : words_of_class_) {
    double sum = 0;
    for (const std::string& word : words) {
      // Long words are rare words; a part stands in many.
      const double length = static_cast<double>(word.size()) - (word.contains('*') ? 2 : 0);
      const bool everywhere = common_.contains(word) || word == "#" || word == "?";
      sum += everywhere ? 1 : 1 / (length * length);
    }
    costs.push_back(sum);
  }
  return costs;
}

}  // namespace draht
