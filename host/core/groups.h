// Things that belong together, two by two: who joins the group of one joins all of them.
#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

namespace draht {

// Members are numbers below `size`; each is alone at first. A group is named by one of its members.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }

  std::size_t find(std::size_t member) {
    while (parent_[member] != member) member = parent_[member] = parent_[parent_[member]];
    return member;
  }

  void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

  // Each with its members in order; the group of the smallest member first.
  std::vector<std::vector<std::size_t>> all() {
    std::vector<std::vector<std::size_t>> groups;
    std::vector<std::size_t> place(parent_.size(), parent_.size());  // among the groups, by their name
    for (std::size_t member = 0; member < parent_.size(); ++member) {
      std::size_t& of_group = place[find(member)];
      if (of_group == parent_.size()) {
        of_group = groups.size();
        groups.emplace_back();
      }
      groups[of_group].push_back(member);
    }
    return groups;
  }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace draht
