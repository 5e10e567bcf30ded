// What Store and Intake share: one connection, and how it is changed.
#pragma once

#include "store/connection.h"
#include "store/derived.h"
#include "store/erasing.h"
#include "store/failure.h"
#include "store/migration.h"
#include "store/person_state.h"
#include "store/private_file.h"
#include "store/refresh.h"
#include "store/settle.h"
#include "store/store.h"
#include "store/transaction.h"

#include <filesystem>
#include <optional>
#include <type_traits>
#include <utility>

namespace draht {

class Store::Impl {
 public:
  explicit Impl(const std::filesystem::path& path) : file(path), connection(open_private(path)) {
    migrate(connection, file, all_migrations());
  }

  // Runs `work` in one transaction, brings figures up to date, and hands out what it returns.
  template <typename Work>
  auto change(Work&& work) -> Result<decltype(work())> {
    return guarded([this, &work] {
      Transaction transaction(connection);
      if constexpr (std::is_void_v<decltype(work())>) {
        work();
        commit(transaction);
      } else {
        auto value = work();
        commit(transaction);
        return value;
      }
    });
  }

  // The same, with all that was stored settled before: for what may delete.
  template <typename Work>
  auto change_settled(Work&& work) -> Result<decltype(work(std::declval<Derived&>()))> {
    return change([this, &work] {
      Derived derived = load_derived(connection);
      settle(connection, derived);
      return work(derived);
    });
  }

  // Runs `work` on one state of the database.
  template <typename Work>
  auto read(Work&& work) -> Result<decltype(work())> {
    return guarded([this, &work] {
      const Snapshot snapshot(connection);
      return work();
    });
  }

  // What is the same for everybody; read again when anybody has changed the database. Inside read() only.
  const Household& household() {
    const std::pair now{connection.integer("PRAGMA data_version"), connection.total_changes()};
    if (!household_ || household_of_ != now) household_.emplace(load_household(connection));
    household_of_ = now;
    return *household_;
  }

  // Also what an earlier call could not finish.
  Result<void> scrub_what_is_owed() {
    return guarded([this] {
      if (scrub_is_owed(connection)) scrub(connection, file);
    });
  }

  std::filesystem::path file;
  Connection connection;

 private:
  std::optional<Household> household_;
  std::pair<std::int64_t, std::int64_t> household_of_;

  void commit(Transaction& transaction) {
    if (transaction.changed()) refresh_people(connection);
    transaction.commit_content();
  }

  static Connection open_private(const std::filesystem::path& path) {
    ensure_private_file(path);
    return Connection(path);
  }
};

}  // namespace draht
