// All or nothing: what is not committed when the object goes is rolled back.
#pragma once

#include "store/connection.h"
#include "store/failure.h"

namespace draht {

class Transaction {
 public:
  // Takes the write lock at once, so that a later statement cannot find the database changed under its feet.
  explicit Transaction(Connection& connection) : connection_(connection) {
    connection_.script("BEGIN IMMEDIATE");
    changes_before_ = connection_.total_changes();
  }

  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  ~Transaction() {
    if (done_) return;
    try {
      connection_.script("ROLLBACK");
    } catch (const StoreFailure&) {
      // A failing disk has already rolled back; the first error is the one that counts.
    }
  }

  // True when rows were inserted, changed or deleted. An insert that was ignored is no change.
  bool changed() const { return connection_.total_changes() != changes_before_; }

  void commit() {
    connection_.script("COMMIT");
    done_ = true;
  }

  // Commits, and says to every reader that what is known has changed, if it has.
  void commit_content() {
    if (changed()) connection_.run("UPDATE content_version SET counter = counter + 1");
    commit();
  }

 private:
  Connection& connection_;
  std::int64_t changes_before_ = 0;
  bool done_ = false;
};

// A read that sees one state of the database from its first to its last statement.
class Snapshot {
 public:
  explicit Snapshot(Connection& connection) : connection_(connection) { connection_.script("BEGIN"); }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot() {
    try {
      connection_.script("ROLLBACK");
    } catch (const StoreFailure&) {
      // Nothing was written; there is nothing to lose.
    }
  }

 private:
  Connection& connection_;
};

}  // namespace draht
