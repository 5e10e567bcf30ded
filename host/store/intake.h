// Takes the heads of whole folders into the database, in large transactions. What was taken counts in the figures after
// the next settling: soon at first, so that there is something to see, then after each million, and by finish().
#pragma once

#include "facts/heads.h"
#include "store/store.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace draht {

class Intake {
 public:
  // Both must outlive it. Only heads of these mailboxes are taken.
  Intake(Store& store, const Mailboxes& mailboxes);
  Intake(const Intake&) = delete;
  Intake& operator=(const Intake&) = delete;
  ~Intake();  // what is not committed is lost

  // What is put from now on lies in that folder; nothing is kept of one that does not count as contact.
  Result<void> begin(const Folder& folder);
  Result<void> put(std::span<const Head> heads);

  // The folder was read to its end: what it held before and was not put now is removed, and the mark is remembered.
  Result<void> end_whole(const std::string& mark);

  // Commits what was put: the store can be written to by other calls then. Settles nothing.
  Result<void> commit();

  // Commits and settles everything.
  Result<void> finish();

  // Of the folder begun last.
  const IntakeCounts& counts() const;

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace draht
