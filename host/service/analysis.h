// What stands out in one mailbox at one moment: from the figures in the store to the nudges of the week.
#pragma once

#include "nudge/nudge.h"
#include "store/store.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace draht {

struct Nudge {
  Relationship with;
  Finding finding;
  Channel channel = Channel::phone;  // the next rung of the ladder that fits
  std::vector<std::string> hooks;    // something to talk about: last subjects, at most kMostHooks
  std::optional<Slot> slot;
};

class Analysis {
 public:
  // Reads figures, not the history. The store must outlive it. bad_argument when settings.zone is not known.
  static Result<Analysis> make(Store& store, Seconds now);

  const Settings& settings() const;
  const std::vector<Outcome>& outcomes() const;
  const Surroundings& around() const;  // with the zone and the moment
  const Week& week() const;

  // This week's, the first first.
  const std::vector<Nudge>& nudges() const;
  std::size_t later() const;  // findings beyond the week's budget

  // Upper or lower case; nothing for the owner and for strangers. Without mails for whoever only lists people.
  Result<std::optional<Relationship>> find(std::string_view address, bool with_mails = true) const;
  // Reads that person's whole history. All nothing for the owner and for strangers.
  Result<Habits> habits(std::string_view address) const;
  std::vector<Finding> findings(const Relationship& with) const;
  Result<std::vector<TalkMail>> talk_mails(const Person& person) const;  // as Store::talk_mails

  // Everybody, the strongest relationships first; equals by address.
  Result<std::vector<Standing>> by_strength() const;

 private:
  struct Data;
  explicit Analysis(std::shared_ptr<Data> data);
  std::shared_ptr<Data> data_;
};

}  // namespace draht
