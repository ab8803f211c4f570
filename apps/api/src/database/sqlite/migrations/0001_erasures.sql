CREATE TABLE `erased_sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `erasures`(`account`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `erased_sessions_account` ON `erased_sessions` (`account`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`account` text PRIMARY KEY NOT NULL,
	`erased_at` integer NOT NULL
);
