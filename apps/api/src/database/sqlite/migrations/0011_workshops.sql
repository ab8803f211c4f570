CREATE TABLE `workshop_members` (
	`workshop` text NOT NULL,
	`account` text NOT NULL,
	`device` text NOT NULL,
	`joined_at` integer NOT NULL,
	PRIMARY KEY(`workshop`, `account`),
	FOREIGN KEY (`workshop`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `workshop_members_account` ON `workshop_members` (`account`);--> statement-breakpoint
CREATE TABLE `workshops` (
	`id` text PRIMARY KEY NOT NULL,
	`structure` text NOT NULL,
	`professional` text NOT NULL,
	`title` text NOT NULL,
	`code` text NOT NULL,
	`hash` text NOT NULL,
	`lesson` text,
	`created_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`structure`) REFERENCES `structures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`professional`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `workshops_hash` ON `workshops` (`hash`);--> statement-breakpoint
CREATE INDEX `workshops_structure` ON `workshops` (`structure`,`created_at`);