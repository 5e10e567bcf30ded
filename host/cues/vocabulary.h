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
    if (shapes_[shape(word)]) {
      if (const auto found = words_.find(word); found != words_.end()) visit_all(found->second, visit);
    }
    if (word.size() < kShortestPart) return;
    visit_parts(beginnings_, letters(word.substr(0, kShortestPart)), visit,
                [word](const std::string& part) { return word.starts_with(part); });
    visit_parts(endings_, letters(word.substr(word.size() - kShortestPart)), visit,
                [word](const std::string& part) { return word.ends_with(part); });
  }

  std::size_t classes() const { return classes_; }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using Sets = std::vector<ClassId>;
  struct Part {
    std::string text;
    ClassId set;
  };
  struct Parts {
    std::bitset<1U << 15U> known;                           // by letters(): most words of a mail have none of them
    std::unordered_map<std::size_t, std::vector<Part>> of;  // the same
  };

  // Shorter parts would belong to too many words, and cost time with each.
  static constexpr std::size_t kShortestPart = 3;

  static bool is_number(std::string_view word) { return word.front() >= '0' && word.front() <= '9'; }

  // Three letters, with which a beginning begins or an ending ends.
  static std::size_t letters(std::string_view three) {
    std::size_t sum = 0;
    for (const char letter : three) sum = sum * 32 + (static_cast<unsigned char>(letter) & 31U);
    return sum;
  }

  // Of its first and last letters and its length: most words of a mail are told from all of words_ by it.
  static std::size_t shape(std::string_view word) {
    if (word.size() < kShortestPart) return letters(word);
    const std::size_t begin = letters(word.substr(0, kShortestPart));
    const std::size_t end = letters(word.substr(word.size() - kShortestPart));
    return (begin * 31 + end * 2 + word.size() * 977) % kShapes;
  }

  template <typename Visit>
  static void visit_all(const Sets& sets, const Visit& visit) {
    for (const ClassId set : sets) visit(set);
  }
  template <typename Visit, typename Fits>
  static void visit_parts(const Parts& parts, std::size_t place, const Visit& visit, const Fits& fits) {
    if (!parts.known[place]) return;
    for (const Part& part : parts.of.at(place)) {
      if (fits(part.text)) visit(part.set);
    }
  }

  static constexpr std::size_t kShapes = 1U << 16U;

  std::unordered_map<std::string, Sets, Hash, std::equal_to<>> words_;
  std::bitset<kShapes> shapes_;  // of words_
  Parts beginnings_, endings_;
  Sets numbers_;
  std::size_t classes_ = 0;
};

}  // namespace draht
