// One text of phrases -> patterns. Used by read_phrases() only.
#pragma once

#include "cues/phrase_book.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

class PhraseReader {
 public:
  explicit PhraseReader(PhraseBook& book) : book_(book) {}

  // Adds the definitions, groups and phrases of one text to the book. bad_argument names the line.
  Result<void> read(const NamedText& text);

  // For each class roughly how often a sentence holds one of its words.
  std::vector<double> costs() const;

 private:
  struct Definition {
    std::uint16_t number = 0;
    std::optional<ClassId> set;  // when it is a choice of single words: these
    std::vector<std::string> words;
  };
  using Tokens = std::vector<std::string>;
  using Choices = std::vector<Pattern>;

  Result<void> read_line(std::string_view line);
  Result<void> read_heading(std::string_view line);
  Result<void> read_definition(std::string_view name, std::string_view choices);
  Result<void> read_phrase(std::string_view line);
  Result<Choices> read_choices(const Tokens& tokens, std::size_t& at);
  Result<Step> read_step(const Tokens& tokens, std::size_t& at);
  Result<Step> read_name(std::string_view name, Step::Kind kind);
  std::vector<std::string> single_words(const Tokens& tokens) const;
  ClassId new_class(std::vector<std::string> words);
  ClassId class_of_word(const std::string& word);

  PhraseBook& book_;
  std::map<std::string, Definition, std::less<>> definitions_;
  std::map<std::string, ClassId, std::less<>> words_;
  std::vector<std::vector<std::string>> words_of_class_;
  std::set<std::string, std::less<>> common_;
};

}  // namespace draht
