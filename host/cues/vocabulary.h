// The words that phrases are made of, and which sets of words ("classes") each belongs to.
#pragma once

#include "cues/sentence.h"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace draht {

using ClassId = std::uint16_t;

class Vocabulary {
 public:
  ClassId new_class();

  // A folded word: "call"; a beginning: "telefonier*"; an ending: "*gespraech"; "#" for every number.
  void add(std::string_view word, ClassId set);

  // Calls `visit(ClassId)` for each set that the word belongs to.
  template <typename Visit>
  void sets_of(std::string_view word, const Visit& visit) const {
    if (is_number(word)) visit_all(numbers_, visit);
    if (word.size() < kShortestPart) return visit_found(words_, word, visit);
    const std::size_t begin = index(word.substr(0, kShortestPart));
    const std::size_t end = index(word.substr(word.size() - kShortestPart));
    if (words_begin_[begin] && words_end_[end]) visit_found(words_, word, visit);
    const bool may_begin = begun_with_[begin];
    const bool may_end = ended_with_[end];
    if (!may_begin && !may_end) return;
    for (std::size_t length = kShortestPart; length <= word.size() && length <= longest_; ++length) {
      if (may_begin) visit_found(beginnings_, word.substr(0, length), visit);
      if (may_end) visit_found(endings_, word.substr(word.size() - length), visit);
    }
  }

  std::size_t classes() const { return classes_; }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using Sets = std::vector<ClassId>;
  using Words = std::unordered_map<std::string, Sets, Hash, std::equal_to<>>;

  // Shorter parts would belong to too many words, and cost time with each.
  static constexpr std::size_t kShortestPart = 3;

  static bool is_number(std::string_view word) { return word.front() >= '0' && word.front() <= '9'; }

  // Of the three letters that a word or beginning begins with, or a word or ending ends in.
  static std::size_t index(std::string_view letters) {
    std::size_t sum = 0;
    for (const char letter : letters) sum = sum * 32 + (static_cast<unsigned char>(letter) & 31U);
    return sum;
  }

  template <typename Visit>
  static void visit_all(const Sets& sets, const Visit& visit) {
    for (const ClassId set : sets) visit(set);
  }
  template <typename Visit>
  static void visit_found(const Words& words, std::string_view word, const Visit& visit) {
    if (const auto found = words.find(word); found != words.end()) visit_all(found->second, visit);
  }

  Words words_, beginnings_, endings_;
  std::bitset<32 * 32 * 32> words_begin_, words_end_;  // of words_: most words of a mail are in neither
  std::bitset<32 * 32 * 32> begun_with_, ended_with_;  // of beginnings_ and endings_
  Sets numbers_;
  std::size_t longest_ = 0;  // of beginnings and endings
  std::size_t classes_ = 0;
};

}  // namespace draht
