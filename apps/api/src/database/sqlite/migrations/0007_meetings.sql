CREATE TABLE `appointment_youths` (
	`appointment` text NOT NULL,
	`account` text NOT NULL,
	`comes` integer,
	`words` text DEFAULT '' NOT NULL,
	`answered_at` text DEFAULT '' NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`seat` text DEFAULT 'none' NOT NULL,
	`waits_since` integer,
	`told` integer DEFAULT 1 NOT NULL,
	`present` integer,
	PRIMARY KEY(`appointment`, `account`),
	FOREIGN KEY (`appointment`) REFERENCES `appointments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `appointment_youths_account` ON `appointment_youths` (`account`);--> statement-breakpoint
CREATE INDEX `appointment_youths_told` ON `appointment_youths` (`told`);--> statement-breakpoint
CREATE TABLE `appointments` (
	`id` text PRIMARY KEY NOT NULL,
	`structure` text NOT NULL,
	`professional` text NOT NULL,
	`title` text NOT NULL,
	`starts_at` integer NOT NULL,
	`minutes` integer NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`places` integer,
	`said_at` integer NOT NULL,
	`cancelled` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`structure`) REFERENCES `structures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`professional`) REFERENCES `professionals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appointments_structure` ON `appointments` (`structure`,`starts_at`);