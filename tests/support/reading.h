// Whole folders read into a store, as a test would tell it.
#pragma once

#include "store/intake.h"
#include "support/store_fixture.h"

#include <optional>
#include <string>
#include <vector>

namespace draht::test {

// An intake with the heads of one test.
class Reading {
 public:
  explicit Reading(Store& store) : intake_(std::in_place, store, mailboxes_) {}

  Reading& begin(const Folder& folder) {
    must(intake_->begin(folder));
    return *this;
  }
  Reading& put(const std::vector<MailRecord>& mails) {
    HeadBatch batch(mailboxes_);
    for (const MailRecord& mail : mails) batch.add(mail);
    must(intake_->put(batch.heads()));
    return *this;
  }
  Reading& end(const std::string& mark) {
    must(intake_->end_whole(mark));
    return *this;
  }
  Reading& commit() {
    must(intake_->commit());
    return *this;
  }
  Reading& finish() {
    must(intake_->finish());
    return *this;
  }
  IntakeCounts counts() const { return intake_->counts(); }
  Intake& intake() { return *intake_; }
  void break_off() { intake_.reset(); }

 private:
  Mailboxes mailboxes_;
  std::optional<Intake> intake_;
};

}  // namespace draht::test
